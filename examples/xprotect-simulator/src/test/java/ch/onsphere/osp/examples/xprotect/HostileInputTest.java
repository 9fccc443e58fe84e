package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private static final String OUTPUT = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String CAMERA = "a1a1a1a1-0000-4000-8000-000000000002";

    private static SimulatedSite site;
    private static SiteClient client;

    @BeforeAll
    static void start() {
        site =
                SimulatedSite.start(
                        SiteOptions.defaults()
                                .withHttps(false)
                                .withLimits(new Limits(10, true, 100, 10, 10_000))
                                .withOutput(OUTPUT, "Barrier")
                                .withCamera(CAMERA, "Dome")
                                .withBasicUser("onsphere", "secret"));
        client = SiteClient.of(site).signedIn("onsphere", "secret");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        HttpResponse<String> answer = client.post("/api/rest/v1/events", "x".repeat(20_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(client.get("/api/rest/v1/sites").statusCode()).isEqualTo(200);
    }

    @Test
    void jsonThatIsTooDeepIsRefused() {
        HttpResponse<String> answer =
                client.post("/api/rest/v1/events", "{\"type\":" + "[".repeat(4_000));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void tooManyParametersAreRefused() {
        assertThat(client.get("/api/rest/v1/sites?" + "a&".repeat(500)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void tooManySegmentsAreRefused() {
        assertThat(client.get("/api/rest/v1/cameras" + "/x".repeat(500)).statusCode())
                .isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /api/rest/v1/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /a/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"
            })
    void whatIsNoHttpIsAnsweredAsWindowsDoes(String text) throws IOException {
        String answer = raw(text.getBytes(StandardCharsets.US_ASCII));

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404|505) .*");
        assertThat(answer).doesNotContainIgnoringCase("jetty");
    }

    @Test
    void aHeaderThatIsTooLongIsRefused() throws IOException {
        String answer =
                raw(
                        ("GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(40_000) + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));

        assertThat(answer).doesNotContainIgnoringCase("jetty");
        assertThat(client.get("/api/rest/v1/sites").statusCode()).isEqualTo(200);
    }

    @Test
    void survivesRandomBytes() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[1 + random.nextInt(500)];
            random.nextBytes(noise);
            raw(noise);
        }

        assertThat(client.get("/api/rest/v1/sites").statusCode()).isEqualTo(200);
    }

    @Test
    void survivesRandomCalls() throws IOException {
        Random random = new Random(7);
        String[] methods = {"GET", "POST", "PUT", "PATCH", "DELETE"};
        String[] parts = {
            "cameras", "events", "tasks", "%00", "%25", "..;", "?", "'", "&task=", "=", "a", "{}",
            "1"
        };
        for (int i = 0; i < 300; i++) {
            StringBuilder path = new StringBuilder("/api/rest/v1/");
            for (int j = random.nextInt(6); j >= 0; j--) {
                path.append(parts[random.nextInt(parts.length)]);
                path.append(random.nextBoolean() ? "/" : "");
            }
            String method = methods[random.nextInt(methods.length)];
            HttpResponse<String> answer =
                    client.method(
                            method,
                            path.toString().replace("{}", "%7B%7D"),
                            random.nextBoolean() ? "{}" : "{\"name\":\"x\"}");

            assertThat(answer.statusCode()).as(method + " " + path).isLessThan(500);
        }
    }

    @Test
    void survivesRandomCommands() {
        Random random = new Random(11);
        String[] methods = {"GET", "POST", "PATCH", "DELETE"};
        String[] paths = {
            "outputs/" + OUTPUT,
            "cameras/" + CAMERA + "/ptzPresets",
            "alarms",
            "alarms/" + CAMERA,
            "alarmStates",
            "bookmarks",
            "bookmarks/" + CAMERA,
            "evidenceLocks"
        };
        String[] tasks = {
            "", "?task", "?task=Activate", "?task=newReference", "?task=searchTime", "?task=search"
        };
        String[] names = {
            "name",
            "source",
            "state",
            "time",
            "timeBefore",
            "timeBegin",
            "timeEnd",
            "startTime",
            "endTime",
            "devicePath",
            "devicePaths",
            "header",
            "retentionOption"
        };
        String[] values = {
            "null",
            "7",
            "true",
            "[]",
            "{}",
            "[[{}]]",
            "\"\"",
            "\"\\u0000\"",
            "\"" + CAMERA + "\"",
            "\"2026-03-01T12:00:00Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"0001-01-01\"",
            "\"999999.99:99:99\"",
            "{\"type\":\"cameras\",\"id\":\"" + CAMERA + "\"}",
            "[{\"type\":\"cameras\",\"id\":\"" + CAMERA + "\"}]"
        };
        for (int i = 0; i < 1_000; i++) {
            StringBuilder body = new StringBuilder("{\"x\":1");
            for (String name : names) {
                if (random.nextInt(3) > 0) {
                    body.append(",\"").append(name).append("\":");
                    body.append(values[random.nextInt(values.length)]);
                }
            }
            String method = methods[random.nextInt(methods.length)];
            String path = paths[random.nextInt(paths.length)] + tasks[random.nextInt(tasks.length)];

            HttpResponse<String> answer =
                    client.method(method, "/api/rest/v1/" + path, body.append('}').toString());

            assertThat(answer.statusCode()).as(method + " " + path + " " + body).isLessThan(500);
        }
    }

    @Test
    void survivesRandomEnvelopes() {
        Random random = new Random(13);
        SoapClient soap = new SoapClient(site, client);
        String token = soap.login();
        String[] operations = {
            "OutputActivate", "OutputTrigger", "PresetMoveTo", "StartManualRecording", "x"
        };
        String[] parts = {
            "<token>" + token + "</token>",
            "<token/>",
            "<deviceId>" + OUTPUT + "</deviceId>",
            "<deviceId>",
            "</deviceId>",
            "<deviceIds><guid>x</guid></deviceIds>",
            "&amp;",
            "&x;",
            "&#0;",
            "<![CDATA[",
            "]]>",
            "<!-- ",
            " -->",
            "<?x?>",
            "<duration><MicroSeconds>999999999999999999</MicroSeconds></duration>"
        };
        for (int i = 0; i < 500; i++) {
            StringBuilder parameters = new StringBuilder();
            for (int j = random.nextInt(6); j >= 0; j--) {
                parameters.append(parts[random.nextInt(parts.length)]);
            }
            HttpResponse<String> answer =
                    soap.recorder(
                            operations[random.nextInt(operations.length)], parameters.toString());

            boolean fault = answer.body().contains("<soap:Fault>");
            assertThat(answer.statusCode() == 500).as(parameters.toString()).isEqualTo(fault);
        }
    }

    /** Sends bytes, then ends its side, and reads what comes back, a reset included. */
    private static String raw(byte[] bytes) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), site.address().getPort())) {
            socket.setSoTimeout(120_000);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }
}
