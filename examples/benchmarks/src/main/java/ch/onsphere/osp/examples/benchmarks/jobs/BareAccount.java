package ch.onsphere.osp.examples.benchmarks.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/** The calls of a job, by a client that does nothing else. */
final class BareAccount {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String AGENT = "bare";
    private static final String BLOCK =
            Base64.getEncoder().encodeToString("000000".getBytes(UTF_8));

    /** About as large as the picture of the other side. */
    private static final byte[] PICTURE = new byte[3_000];

    private final CloseableHttpClient http;
    private final JsonNode file;
    private final String base;
    private volatile String token = "";

    BareAccount(CloseableHttpClient http, JsonNode file) {
        this.http = http;
        this.file = file;
        this.base =
                file.path("ApiBaseAddresses").path(0).asText()
                        + "/agentservice/api/v1/tenant/"
                        + file.path("TenantId").asText();
    }

    void signIn() throws Exception {
        ObjectNode jwk = ((ObjectNode) file.path("ServicePrincipalKey")).deepCopy();
        jwk.retain(List.of("n", "e", "d", "p", "q", "dp", "dq", "qi", "kid"));
        RSAKey key = RSAKey.parse(jwk.put("kty", "RSA").toString());
        String client =
                file.path("ServicePrincipalId").asText() + "@" + file.path("TenantId").asText();
        String endpoint =
                file.path("SecurityTokenServiceBaseAddresses").path(0).asText() + "/token";
        Instant now = Instant.now();
        SignedJWT assertion =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        new JWTClaimsSet.Builder()
                                .issuer(client)
                                .subject(client)
                                .audience(endpoint)
                                .jwtID(UUID.randomUUID().toString())
                                .expirationTime(Date.from(now.plusSeconds(300)))
                                .build());
        assertion.sign(new RSASSASigner(key));
        HttpPost request = new HttpPost(endpoint);
        request.setEntity(
                new UrlEncodedFormEntity(
                        List.of(
                                new BasicNameValuePair("client_id", client),
                                new BasicNameValuePair(
                                        "grant_type",
                                        "urn:ietf:params:oauth:grant-type:jwt-bearer"),
                                new BasicNameValuePair("assertion", assertion.serialize()))));
        token = send(request).path("access_token").asText();
    }

    /** Ids of jobs that nobody does yet. */
    List<String> list() throws IOException {
        List<String> ids = new ArrayList<>();
        send(new HttpGet(base + "/job?agentId=" + AGENT))
                .forEach(job -> ids.add(job.path("id").asText()));
        return ids;
    }

    void doJob(String jobId) throws IOException, GeneralSecurityException {
        String job = base + "/job/" + jobId;
        ObjectNode body = JSON.createObjectNode().put("agentId", AGENT);
        body.put("lockId", post(job + "/lock", body).path("lockId").asText());
        JsonNode begun =
                post(
                        job + "/file/initializeThumbnailUpload",
                        body.deepCopy()
                                .put("deviceId", AgentTree.CAMERA)
                                .put("name", "entrance.jpg")
                                .put("mimeType", "image/jpeg"));
        SealedPicture sealed = SealedPicture.of(PICTURE, begun.path("jsonWebKey"));
        String path = base + "/file/" + begun.path("fileId").asText();
        HttpPut put = new HttpPut(path + "/block/" + BLOCK);
        put.setEntity(new ByteArrayEntity(sealed.content(), ContentType.APPLICATION_OCTET_STREAM));
        send(put);
        ObjectNode end = body.deepCopy();
        end.putArray("blockIds").add(BLOCK);
        end.set("encryptionMetadata", sealed.metadata());
        post(path + "/complete", end);
        post(job + "/complete", body.deepCopy().put("state", "Completed").put("message", ""));
    }

    private JsonNode post(String address, ObjectNode body) throws IOException {
        HttpPost request = new HttpPost(address);
        request.setEntity(
                new ByteArrayEntity(JSON.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
        return send(request);
    }

    private JsonNode send(HttpUriRequestBase request) throws IOException {
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        if (!token.isEmpty()) {
            request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        byte[] answer =
                http.execute(
                        request,
                        response -> {
                            byte[] read =
                                    response.getEntity() == null
                                            ? new byte[0]
                                            : EntityUtils.toByteArray(response.getEntity());
                            if (response.getCode() / 100 != 2) {
                                throw new IOException(
                                        request + " answered " + new String(read, UTF_8));
                            }
                            return read;
                        });
        return answer.length == 0 ? JSON.missingNode() : JSON.readTree(answer);
    }
}
