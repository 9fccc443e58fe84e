package ch.onsphere.osp.clearance.configuration;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.clearance.MemoryConfiguration;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection file is read as Clearance writes it, and told from everything else. CR-001 */
class ConnectionFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static RSAKey key;

    @TempDir Path directory;

    @BeforeAll
    static void makeKey() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("urn:service:tenant123:MyApiUser:151").generate();
    }

    @Test
    void theFileOfTheDocumentationIsRead() throws Exception {
        AgentConfiguration agent = agentOf(write(documented()));

        assertThat(agent.account().get().clientId()).isEqualTo("151@tenant123");
        assertThat(agent.account().get().tokenEndpoint())
                .hasToString("https://sts.example.org/connect/token");
        assertThat(agent.agentBase()).hasToString("https://api.example.org/agentservice");
        assertThat(agent.account().get().key().reveal().toRSAPublicKey())
                .isEqualTo(key.toRSAPublicKey());
    }

    @Test
    void aKeyOfAKeyVaultInPascalCaseIsRead() throws Exception {
        ObjectNode file = documented();
        ObjectNode pascal = JSON.createObjectNode();
        file.get("ServicePrincipalKey")
                .properties()
                .forEach(
                        each ->
                                pascal.set(
                                        each.getKey().substring(0, 1).toUpperCase(ROOT)
                                                + each.getKey().substring(1),
                                        each.getValue()));
        pascal.put("Kty", "RSA-HSM");
        file.set("ServicePrincipalKey", pascal);

        assertThat(agentOf(write(file)).account().get().tenantId()).isEqualTo("tenant123");
    }

    @Test
    void anAddressOfTheAgentServiceInTheFileIsTaken() throws Exception {
        ObjectNode file = documented();
        file.putArray("AgentServiceBaseAddresses").add("https://agents.example.org/v9/");

        assertThat(agentOf(write(file)).agentBase()).hasToString("https://agents.example.org/v9");
    }

    @Test
    void anAddressWithoutTlsIsTakenWithAWarning() throws Exception {
        ObjectNode file = documented();
        file.putArray("ApiBaseAddresses").add("http://api.example.org");
        String base64 = Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(file));

        ClearanceConfiguration read = read("${env:CLEARANCE}", Map.of("CLEARANCE", base64));

        assertThat(read.agents()).hasSize(1);
        assertThat(read.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
                            assertThat(problem.rule()).isEqualTo("clear-text");
                            assertThat(problem.found()).contains("ApiBaseAddresses");
                        });
    }

    @Test
    void base64OfTheFileInAVariableIsRead() throws Exception {
        String base64 = Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(documented()));

        ClearanceConfiguration read = read("${env:CLEARANCE}", Map.of("CLEARANCE", base64));

        assertThat(read.agents()).hasSize(1);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aFileThatIsExchangedIsTakenUp() throws Exception {
        Path file = write(documented());
        AgentConfiguration agent = agentOf(file);

        Files.writeString(file, JSON.writeValueAsString(documented().put("ServicePrincipalId", 7)));
        assertThat(agent.account().get().clientId()).isEqualTo("7@tenant123");

        Files.writeString(file, "gone wrong");
        assertThat(agent.account().get().clientId()).isEqualTo("7@tenant123");
    }

    @Test
    void whatIsNoConnectionFileIsToldApart() throws Exception {
        String whole = JSON.writeValueAsString(documented());

        assertThat(problem(whole.substring(0, whole.length() / 2)).found())
                .contains("ends before it is complete");
        assertThat(problem("{not json}").found()).contains("no JSON");
        assertThat(problem("<html>sign in</html>").found())
                .isEqualTo(
                        "a file that holds neither the JSON of a connection file nor its Base64");
        assertThat(problem("{\"type\": \"service_account\", \"project_id\": \"x\"}").found())
                .contains("of something else", "type, project_id");
        assertThat(problem(without("TenantId")).found()).contains("no TenantId");
        assertThat(problem(without("SecurityTokenServiceBaseAddresses")).found())
                .contains("no SecurityTokenServiceBaseAddresses");
        assertThat(problem(without("ServicePrincipalKey")).found())
                .contains("no ServicePrincipalKey");
        assertThat(problem(withKey(key.toPublicJWK())).found()).contains("without its private");
        assertThat(problem(withKey(new ECKeyGenerator(Curve.P_256).generate())).found())
                .contains("type \"EC\"");
        assertThat(problem(withKey(new RSAKeyGenerator(1024, true).generate())).found())
                .contains("1024 bits");
    }

    @Test
    void withoutAnyAddressOfTheAgentServiceOneIsAskedFor() throws Exception {
        Problem problem = problem(without("ApiBaseAddresses"));

        assertThat(problem.pointer()).isEqualTo("/address");
    }

    @Test
    void aFileThatEverybodyCanReadIsWarnedOf() throws Exception {
        Path file = write(documented());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        List<Problem> problems = read(file.toString(), Map.of()).problems();

        assertThat(problems)
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.severity()).isEqualTo(Problem.Severity.WARNING);
                            assertThat(each.found()).contains("every user of this machine");
                        });
    }

    @Test
    void noProblemQuotesTheKey() throws Exception {
        String secret = key.toJSONObject().get("d").toString();
        String broken = JSON.writeValueAsString(documented()).replace("\"TenantId\"", "\"Tenant");

        assertThat(read(writeText(broken).toString(), Map.of()).problems().toString())
                .doesNotContain(secret.substring(0, 20));
        assertThat(agentOf(write(documented())).toString()).doesNotContain(secret);
    }

    private static ObjectNode documented() throws IOException {
        ObjectNode file = JSON.createObjectNode();
        for (String each : List.of("DocumentStore", "KeyStore", "DeviceService", "SearchService")) {
            file.putArray(each + "BaseAddresses").add("https://other.example.org/api/v1");
        }
        file.putArray("SecurityTokenServiceBaseAddresses").add("https://sts.example.org/connect");
        file.putArray("ApiBaseAddresses").add("https://api.example.org");
        file.put("APIKey", "ABCDEFGHIJKLMNOPQRSTUV").putArray("CertificateThumbprints");
        file.put("DisableEncryption", false).put("ServicePrincipalId", "151");
        file.put("TenantId", "tenant123").put("SomethingNew", 7);
        ObjectNode written = (ObjectNode) JSON.readTree(key.toJSONString());
        written.putNull("k").putNull("use").putNull("x5t");
        written.put("nbf", "0001-01-01T00:00:00").put("exp", "0001-01-01T00:00:00");
        file.set("ServicePrincipalKey", written);
        return file;
    }

    private static String without(String name) throws IOException {
        ObjectNode file = documented();
        file.remove(name);
        return JSON.writeValueAsString(file);
    }

    private static String withKey(JWK other) throws IOException {
        ObjectNode file = documented();
        file.set("ServicePrincipalKey", JSON.readTree(other.toJSONString()));
        return JSON.writeValueAsString(file);
    }

    private Path write(ObjectNode file) throws IOException {
        return writeText(JSON.writeValueAsString(file));
    }

    private Path writeText(String text) throws IOException {
        Path file = directory.resolve("connection.json");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private Problem problem(String content) throws IOException {
        ClearanceConfiguration read = read(writeText(content).toString(), Map.of());
        assertThat(read.agents()).isEmpty();
        assertThat(read.problems()).isNotEmpty();
        assertThat(read.problems().get(0).cure()).isNotBlank();
        return read.problems().get(0);
    }

    private static AgentConfiguration agentOf(Path file) {
        ClearanceConfiguration read = read(file.toString(), Map.of());
        assertThat(read.problems()).isEmpty();
        return read.agents().get(0);
    }

    private static ClearanceConfiguration read(String connection, Map<String, String> environment) {
        MemoryConfiguration tree =
                new MemoryConfiguration()
                        .with("root.vms", "server.milestone", "{}")
                        .with(
                                "root.registry",
                                "agent.clearance",
                                """
                                {"moduleId": "modules.clearance.clearance-1",
                                 "connectionFile": "%s", "agentId": "a",
                                 "mediaSources": ["root.vms"]}
                                """
                                        .formatted(connection));
        return new ConfigurationReader(name -> Optional.ofNullable(environment.get(name)))
                .readAll(tree);
    }
}
