package ch.onsphere.osp.examples.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A file that is much larger than the memory of the simulator, in a process of its own. */
@Timeout(240)
class LargeFileTest {
    private static final String HEAP = "-Xmx40m";
    private static final int REGION = 4 * 1024 * 1024;
    private static final int REGIONS = 64;

    @Test
    void needsNoMoreMemoryThanASmallOne()
            throws IOException, InterruptedException, GeneralSecurityException {
        Process simulator = start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(
                                simulator.getInputStream(), StandardCharsets.UTF_8))) {
            String control = control(out);
            JsonNode connection = TestAgent.json(get(control + "connection-file"));
            TestAgent agent = TestAgent.signedIn(connection, "agent-1");
            String job = post(control + "jobs").path("ids").path(0).asText();
            JsonNode begun = TestAgent.json(agent.initializeMedia(job, agent.lock(job)).body());
            String file = begun.path("fileId").asText();
            Sealed.Regions regions = Sealed.Regions.begin(begun.path("jsonWebKey"), REGION);
            List<String> ids = new ArrayList<>();
            byte[] plain = new byte[REGION];
            for (int i = 0; i < REGIONS; i++) {
                ids.add(TestAgent.blockId(i));
                assertThat(agent.put(file, ids.get(i), regions.next(plain, REGION)).statusCode())
                        .isEqualTo(201);
            }

            assertThat(agent.completeFile(file, ids, regions.metadata()).statusCode())
                    .isEqualTo(204);

            JsonNode delivered = TestAgent.json(get(control + "files")).path("files").path(0);
            assertThat(delivered.path("length").asLong()).isEqualTo((long) REGION * REGIONS);
        } finally {
            simulator.destroy();
            assertThat(simulator.waitFor(120, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-Djava.net.preferIPv4Stack=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "ch.onsphere.osp.examples.clearance.cli.SimulateClearance",
                        "--port=0",
                        "--control-port=0",
                        "--discard")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String control(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains("page ")) {
                return line.replace("page", "").strip();
            }
        }
        throw new AssertionError("the simulator did not start");
    }

    private static String get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    private static JsonNode post(String address) throws IOException, InterruptedException {
        String job =
                "{\"devices\":[\"a\"],\"start\":\"2024-05-01T12:00:00Z\","
                        + "\"end\":\"2024-05-01T12:10:00Z\"}";
        return TestAgent.json(
                send(
                        HttpRequest.newBuilder(URI.create(address))
                                .POST(BodyPublishers.ofString(job))));
    }

    private static String send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
    }
}
