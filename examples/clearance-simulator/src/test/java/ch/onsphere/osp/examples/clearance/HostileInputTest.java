package ch.onsphere.osp.examples.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send; the account answers, and goes on. */
@Timeout(300)
class HostileInputTest {
    private static SimulatedAccount account;
    private static TestAgent agent;

    @BeforeAll
    static void start() {
        account = SimulatedAccount.start(AccountOptions.defaults().withKeyType(KeyType.NONE));
        agent = TestAgent.signedIn(account, "agent-1");
    }

    @AfterAll
    static void close() {
        account.close();
    }

    @AfterEach
    void goesOn() {
        assertThat(agent.get("/job?agentId=agent-1").statusCode()).isEqualTo(200);
    }

    private static int post(String path, String body) {
        return agent.send(agent.request(path).POST(BodyPublishers.ofString(body))).statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"agentId\":5}",
                "{\"agentId\":\"\"}",
                "{\"agentId\":null}",
                "{\"agentId\":\"a\"}trailing",
                "\u0000"
            })
    void refusesBodiesThatMakeNoSense(String body) {
        String job = account.post(JobRequest.discovery());

        assertThat(post("/job/" + job + "/lock", body)).isEqualTo(400);
        assertThat(account.job(job).orElseThrow().state()).isEqualTo(JobState.AVAILABLE);
    }

    @Test
    void refusesBodiesThatAreDeepOrLong() {
        String job = account.post(JobRequest.discovery());

        assertThat(post("/job/" + job + "/lock", "[".repeat(100_000))).isEqualTo(400);
        assertThat(post("/job/" + job + "/lock", "x".repeat(5_000_000))).isEqualTo(413);
        assertThat(post("/job/" + job + "/lock", "{\"agentId\":\"" + "x".repeat(2_000) + "\"}"))
                .isEqualTo(400);
    }

    @Test
    void takesAListOfFiftyThousandBlocks() {
        String job =
                account.post(
                        JobRequest.media(
                                account.clock().instant(), account.clock().instant(), "a"));
        String file =
                TestAgent.json(agent.initializeMedia(job, agent.lock(job)).body())
                        .path("fileId")
                        .asText();
        ArrayNode ids = TestAgent.JSON.createArrayNode();
        for (int i = 0; i < 50_000; i++) {
            ids.add(TestAgent.blockId(i));
        }

        assertThat(post("/file/" + file + "/complete", "{\"blockIds\":" + ids + "}"))
                .isEqualTo(400);
        assertThat(post("/file/" + file + "/complete", "{\"blockIds\":\"all\"}")).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /agentservice/../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /connect/token HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /connect/token HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: odd\r\n\r\n"
            })
    void refusesWhatIsNoProperRequest(String text) throws IOException {
        try (Socket socket = new Socket("localhost", account.address().getPort())) {
            socket.setSoTimeout(120_000);
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void keepsNothingOfABlockThatIsBrokenOff() throws IOException {
        long before = account.bytesReceived();
        String job =
                account.post(
                        JobRequest.media(
                                account.clock().instant(), account.clock().instant(), "a"));
        String file =
                TestAgent.json(agent.initializeMedia(job, agent.lock(job)).body())
                        .path("fileId")
                        .asText();
        try (Socket socket = new Socket("localhost", account.address().getPort())) {
            String head =
                    "PUT %s/file/%s/block/AAAA HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nContent-Length: 1000\r\n\r\n"
                            .formatted(agent.path(), file, agent.authorization());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[500]);
            socket.getOutputStream().flush();
            Until.holds("half of it arrived", () -> account.bytesReceived() == before + 500);
        }

        Until.holds(
                "the request ended",
                () ->
                        account.received().stream()
                                .anyMatch(
                                        request ->
                                                request.path().contains(file)
                                                        && request.status() >= 400));
        assertThat(agent.get("/file/" + file + "/block").body()).contains("\"blockIds\":[]");
    }
}
