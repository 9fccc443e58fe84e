package ch.onsphere.osp.examples.xprotect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SimulateXProtectTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Runs until the site is there, and ends it at once. */
    private int run(Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--control-port=0");
        if (all.stream().noneMatch(argument -> argument.startsWith("--port"))) {
            all.add("--port=0");
        }
        return new CommandLine(new SimulateXProtect(environment, new CountDownLatch(0)))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void printsWhereItIsAndWhatToTry(@TempDir Path folder) throws IOException {
        Path ca = folder.resolve("ca.pem");

        int code =
                run(
                        Map.of("PW", "s3cr3t"),
                        "--name=North",
                        "--user=me",
                        "--password=env:PW",
                        "--http-port=0",
                        "--ca-out=" + ca,
                        "--user-defined-event=a1a1a1a1-0000-4000-8000-000000000001=Open door");

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("\"North\"", "https://localhost:", "plain     http://localhost:")
                .contains("recorder  https://localhost:")
                .contains("control   http://127.0.0.1:", "user      me")
                .contains("a1a1a1a1-0000-4000-8000-000000000001   Open door")
                .contains("curl --cacert " + ca)
                .doesNotContain("s3cr3t");
        assertThat(Files.readString(ca)).startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void makesUpAPasswordThatItPrintsWhenNobodyGaveOne() {
        assertThat(run(Map.of(), "--no-https")).isZero();
        assertThat(out.toString()).containsPattern("user      onsphere   password [0-9a-f-]{36}");
    }

    @Test
    void takesThePasswordFromItsVariable() {
        assertThat(run(Map.of("OSP_SIMULATOR_PASSWORD", "s3cr3t"))).isZero();
        assertThat(out.toString()).doesNotContain("s3cr3t").doesNotContain("password [");
    }

    @Test
    void takesAllItsOptions(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cr3t\n");

        int code =
                run(
                        Map.of(),
                        "--client=c1c1c1c1-0000-4000-8000-000000000001=file:" + secret,
                        "--token-lifetime=5s",
                        "--idp-lockout-threshold=3",
                        "--idp-lockout-duration=PT1M",
                        "--product-version=24.1.1.1",
                        "--retention-days=0",
                        "--gateways=own,https://win-vms01/API/,broken:502",
                        "--bind=127.0.0.1",
                        "--recorder-port=0",
                        "--recorder-host-name=win-rec01",
                        "--host-name=localhost",
                        "--analytics-event=a1a1a1a1-0000-4000-8000-000000000002=Loitering",
                        "--camera=a1a1a1a1-0000-4000-8000-000000000003=Entrance",
                        "--output=a1a1a1a1-0000-4000-8000-000000000004=Barrier",
                        "--input=a1a1a1a1-0000-4000-8000-000000000005=Contact",
                        "--preset=a1a1a1a1-0000-4000-8000-000000000003/"
                                + "a1a1a1a1-0000-4000-8000-000000000006=Home",
                        "--alarm-definition=a1a1a1a1-0000-4000-8000-000000000007=Intrusion",
                        "--queue-tasks",
                        "--cameras=3",
                        "--scenario=motion-at-door",
                        "--scenario=alarm-acknowledged",
                        "--scenario-every=10s",
                        "--no-config-paging",
                        "--keep-requests=0",
                        "--keep-events=5");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--password=env:NOPE, NOPE is not set",
        "--password=file:/nonexistent/x, /nonexistent/x",
        "--token-lifetime=soon, not a duration",
        "--gateways=broken:x, neither own",
        "--product-version=new, not a product version",
        "--camera=x=y, not a GUID",
        "--alarm-definition=x=y, not a GUID",
        "--preset=x=y, not CAMERA/GUID",
        "--scenario=dance, camera-lost",
        "--scenario-every=0s, a second or more",
        "--port=70000, no such port",
        "--colour=red, Unknown option"
    })
    void saysWhatIsWrongWithAnOption(String option, String message) {
        assertThat(run(Map.of(), option)).isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run(Map.of(), "--port=" + taken.getLocalPort())).isEqualTo(1);
            assertThat(err.toString())
                    .contains("cannot start: Failed to bind")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void saysThatACertificateHasNoPlace(@TempDir Path folder) {
        Path nowhere = folder.resolve("absent/ca.pem");

        assertThat(run(Map.of(), "--ca-out=" + nowhere)).isEqualTo(1);
        assertThat(err).hasToString("A file cannot be written: " + nowhere + ": no such file\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--name",
                "--port",
                "--http-port",
                "--control-port",
                "--recorder-port",
                "--bind",
                "--user",
                "--password",
                "--client",
                "--token-lifetime",
                "--product-version",
                "--ca-out",
                "--retention-days",
                "--output",
                "--preset",
                "--alarm-definition",
                "--queue-tasks",
                "--scenario",
                "--scenario-every",
                "--gateways",
                "--idp-lockout-threshold"
            })
    void explainsItsOptions(String option) {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out.toString()).contains(option, "curl http://127.0.0.1:9443/received");
    }
}
