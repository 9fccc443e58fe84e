package ch.onsphere.osp.examples.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs and the page of the control port can see and do. */
@Timeout(300)
class ControlPortTest {
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final SimulatedAccount account =
            SimulatedAccount.start(AccountOptions.defaults().withKeyType(KeyType.NONE));

    @AfterEach
    void close() {
        account.close();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(account.control() + path))
                        .method(method, BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = send("GET", path, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return TestAgent.json(answer.body());
    }

    private JsonNode post(String path, String body) {
        HttpResponse<String> answer = send("POST", path, body.replace('\'', '"'));
        assertThat(answer.statusCode()).isBetween(200, 201);
        return TestAgent.json(answer.body());
    }

    @Test
    void postsJobsOfEveryType() {
        post("/jobs", "{'type':'discovery'}");
        post("/jobs", "{'type':'thumbnail','devices':['a'],'at':'2024-05-01T12:00:00Z'}");
        post(
                "/jobs",
                "{'devices':['a'],'start':'2024-05-01T12:00:00Z','end':'2024-05-01T12:10:00Z'}");
        post(
                "/jobs",
                "{'items':[{'externalId':'a','start':'2024-05-01T12:00:00Z',"
                        + "'end':'2024-05-01T12:10:00Z'}],'count':2}");
        post("/jobs", "{'type':'teleport','raw':{'x':1}}");

        assertThat(TestAgent.signedIn(account, "a").list().findValuesAsText("type"))
                .containsExactly(
                        "discovery",
                        "thumbnail",
                        "mediarequest",
                        "mediarequest",
                        "mediarequest",
                        "teleport");
    }

    @Test
    void showsHowJobsStand() {
        String id = post("/jobs", "{'type':'discovery'}").path("ids").path(0).asText();
        TestAgent agent = TestAgent.signedIn(account, "agent-1");
        agent.progress(id, agent.lock(id), 1, 4);

        JsonNode job = get("/jobs/" + id);

        assertThat(job.path("state").asText()).isEqualTo("Locked");
        assertThat(job.path("agentId").asText()).isEqualTo("agent-1");
        assertThat(job.path("taskTotal").asInt()).isEqualTo(4);
        assertThat(get("/jobs").path("jobs").path(0)).isEqualTo(job);
        assertThat(post("/jobs/" + id + "/withdraw", "").path("withdrawn").asBoolean()).isTrue();
        assertThat(get("/jobs/" + id).path("state").asText()).isEqualTo("Cancelled");
    }

    @Test
    void showsTheNewestJobsFirstAndAllWhenAskedTo() {
        post("/jobs", "{'type':'discovery','count':250}");

        assertThat(get("/jobs").path("count").asInt()).isEqualTo(250);
        assertThat(get("/jobs").path("jobs")).hasSize(200);
        assertThat(get("/jobs?all").path("jobs")).hasSize(250);
    }

    @Test
    void showsAndHandsOutFiles() {
        deliver("video \"1\".mp4", "video/mp4", "moving");

        JsonNode file = get("/files").path("files").path(0);
        HttpResponse<String> content =
                send("GET", "/files/" + file.path("id").asText() + "/content", "");

        assertThat(file.path("length").asInt()).isEqualTo(6);
        assertThat(content.body()).isEqualTo("moving");
        assertThat(content.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''video%20%221%22.mp4");
        assertThat(content.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, image/jpeg, inline",
        "text/html, application/octet-stream, attachment",
        "image/svg+xml, application/octet-stream, attachment"
    })
    void letsABrowserShowOnlyWhatIsHarmless(String type, String shownAs, String how) {
        deliver("x", type, "<script>");

        String id = get("/files").path("files").path(0).path("id").asText();
        HttpResponse<String> content = send("GET", "/files/" + id + "/content", "");

        assertThat(content.headers().firstValue("Content-Type")).contains(shownAs);
        assertThat(content.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith(how);
    }

    private void deliver(String name, String type, String content) {
        TestAgent agent = TestAgent.signedIn(account, "agent-1");
        String job = account.post(JobRequest.media(NOON, NOON.plusSeconds(1), "a"));
        String lock = agent.lock(job);
        String file =
                TestAgent.json(
                                agent.call(
                                                "POST",
                                                "/job/" + job + "/file/initializeMediaUpload",
                                                agent.mediaFile(lock, name).put("mimeType", type))
                                        .body())
                        .path("fileId")
                        .asText();
        agent.put(file, "AAAA", content.getBytes(StandardCharsets.UTF_8));
        assertThat(agent.completeFile(file, List.of("AAAA"), null).statusCode()).isEqualTo(204);
    }

    @Test
    void takesFaultsAsTheyAreWritten() {
        post(
                "/faults",
                "{'kind':'status','status':429,'retryAfter':'3','operation':'put-block',"
                        + "'skip':1,'times':2,'duration':'PT1S','processed':true}");

        assertThat(account.faults().active())
                .containsExactly(
                        Fault.status(429)
                                .retryAfter("3")
                                .on(Operation.PUT_BLOCK)
                                .skip(1)
                                .times(2)
                                .after(Duration.ofSeconds(1))
                                .processed(true));
        JsonNode shown = get("/faults").path("active").path(0);
        assertThat(shown.path("operation").asText()).isEqualTo("PUT_BLOCK");
        send("DELETE", "/faults", "");
        assertThat(account.faults().active()).isEmpty();
    }

    @Test
    void commandsTheRestOfTheAccount() {
        Instant before = account.clock().instant();
        post("/clock", "{'advance':'PT1H'}");
        assertThat(account.clock().instant()).isAfterOrEqualTo(before.plusSeconds(3_600));
        post("/clock", "{'skew':'PT0S'}");

        TestAgent agent = TestAgent.signedIn(account, "agent-1");
        post("/tokens/revoke", "");
        post("/keys/change", "");
        assertThat(agent.get("/job?agentId=a").statusCode()).isEqualTo(401);
        assertThat(get("/received").path("requests").findValuesAsText("operation"))
                .contains("TOKEN", "LIST_JOBS");
        send("DELETE", "/received", "");
        assertThat(get("/state").path("requests").asInt()).isZero();
        assertThat(get("/connection-file").path("TenantId").asText()).isEqualTo("tenant123");
        assertThat(get("/ca").path("pem").asText()).isEmpty();
        post("/stop", "");
        post("/start", "");
        assertThat(get("/state").path("tokensIssued").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /jobs | {\"colour\":1} | unknown member colour",
                "POST | /jobs | {\"start\":\"noon\"} | start must be a time",
                "POST | /jobs | {\"devices\":\"gate\"} | devices must be a list",
                "POST | /jobs | {\"items\":{}} | items must be a list",
                "POST | /jobs | {\"count\":0} | count must be",
                "POST | /jobs | {\"raw\":5} | not a JSON object",
                "POST | /jobs | { | not valid JSON",
                "POST | /faults | {\"kind\":\"dance\"} | none of",
                "POST | /faults | {\"kind\":\"delay\",\"times\":0} | times",
                "POST | /clock | {} | advance or skew",
                "POST | /clock | {\"advance\":\"soon\"} | duration"
            })
    void saysWhatIsWrongWithACommand(String method, String path, String body, String said) {
        HttpResponse<String> answer = send(method, path, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestAgent.json(answer.body()).path("error").asText()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/jobs/unknown", "/files/unknown/content", "/page.map"})
    void knowsNothingElse(String path) {
        assertThat(send("GET", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void letsNoOtherPageCommandIt() {
        assertThat(send("POST", "/stop", "", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(send("GET", "/connection-file", "", "Origin", "null").statusCode())
                .isEqualTo(403);
        String own = account.control().toString();
        assertThat(send("POST", "/tokens/revoke", "", "Origin", own).statusCode()).isEqualTo(200);
    }

    @Test
    void hasAPageThatLoadsNothingFromElsewhere() {
        HttpResponse<String> page = send("GET", "/", "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(page.body())
                .contains("<html lang=\"en\">", "<main>")
                .doesNotContain("http:", "https:");
        assertThat(send("GET", "/page.js", "").body()).doesNotContain("innerHTML", "https:");
        assertThat(send("GET", "/page.css", "").statusCode()).isEqualTo(200);
    }
}
