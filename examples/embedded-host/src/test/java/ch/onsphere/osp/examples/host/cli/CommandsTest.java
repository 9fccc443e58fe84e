package ch.onsphere.osp.examples.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import ch.onsphere.osp.examples.host.http.ApiToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

    @TempDir Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine commandLine = HostMain.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }

    private String tree() {
        return new TestTree(directory.resolve("tree"))
                .write("root/button/value.ospp", "{\"type\":\"BOOLEAN\"}")
                .top()
                .toString();
    }

    @Test
    void aSoundTreeIsValid() {
        assertThat(run("validate", tree())).isZero();
        assertThat(out).hasToString("No problem found.\n");
    }

    @Test
    void aTreeWithAnErrorIsNot() {
        String top = tree();
        new TestTree(Path.of(top)).write("root/bell/value.ospp", "{\"type\":\"BOLEAN\"}");

        assertThat(run("validate", top)).isEqualTo(1);
        assertThat(out.toString())
                .startsWith(
                        "root/bell/value.ospp\n  ERROR /type enum: found [BOLEAN]; did you mean [BOOLEAN]?")
                .endsWith("1 error(s), 0 warning(s)\n");
    }

    @Test
    void programsGetJsonAlone() throws IOException {
        new TestTree(Path.of(tree())).write("root/bell/value.ospp", "{}");

        assertThat(run("validate", "--format", "json", directory.resolve("tree").toString()))
                .isEqualTo(1);
        var json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("errors").asInt()).isEqualTo(1);
        assertThat(json.at("/problems/0/pointer").asText()).isEqualTo("/type");
    }

    @Test
    void aMissingTreeIsAnErrorOfTheReport() {
        assertThat(run("validate", directory.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("no such directory")
                .endsWith("1 error(s), 0 warning(s)\n");
    }

    @Test
    void aBrokenJarIsPartOfTheReport() throws IOException {
        Path jars = Files.createDirectory(directory.resolve("jars"));
        Files.writeString(jars.resolve("broken.jar"), "x");

        assertThat(run("validate", tree(), "--modules", jars.toString())).isEqualTo(1);
        assertThat(out.toString()).startsWith("broken.jar\n");
    }

    @Test
    void aCommandThatIsNotUnderstoodIsAUsageError() {
        assertThat(run("validate")).isEqualTo(2);
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run("validte", tree())).isEqualTo(2);
        assertThat(err.toString()).contains("validte: did you mean validate?");
        assertThat(run("trigger", "root..x", "true")).isEqualTo(2);
        assertThat(err.toString()).contains("is not an ItemId").doesNotContain("Usage:");
    }

    @Test
    void optionsThatCannotBeUsedAreToldInASentence() {
        assertThat(run("run", "--configuration", directory.resolve("nowhere").toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .startsWith("OSP-EH-001: there is no directory")
                .doesNotContain("\tat ");
    }

    @Test
    void aTriggerTellsWhatBecameOfIt() throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "0123456789abcdef\n");
        HostOptions options =
                HostOptions.of(TestTree.complete(directory.resolve("tree")).top())
                        .state(directory.resolve("state"))
                        .provider(new FakeProvider())
                        .watchInterval(Duration.ZERO)
                        .apiToken(ApiToken.ofFile(token))
                        .httpPort(0);
        try (EmbeddedHost host = EmbeddedHost.start(options)) {
            String address = host.httpAddress().toString();
            String file = token.toString();

            assertThat(
                            run(
                                    "trigger",
                                    "root.vms.gate",
                                    "true",
                                    "--host",
                                    address,
                                    "--api-token-file",
                                    file))
                    .isZero();
            assertThat(out.toString())
                    .startsWith("Done: triggered root.vms.gate")
                    .containsPattern("\\n  correlationId: \\S+");
            assertThat(
                            run(
                                    "trigger",
                                    "root.no",
                                    "true",
                                    "--host",
                                    address,
                                    "--api-token-file",
                                    file))
                    .isEqualTo(1);
            assertThat(out.toString())
                    .contains(
                            "Failed (OSP-EH-101): there is no output [root.no]\n"
                                    + "  Correct the ItemId; GET /osp/api/outputs lists");
            assertThat(run("trigger", "root.vms.gate", "true", "--host", address)).isEqualTo(1);
            assertThat(out.toString()).contains("Failed (OSP-EH-202): ", "--api-token-file");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "validate", "trigger", "webhook"})
    void helpFitsATerminalAndCanBeCopied(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80))
                .noneSatisfy(line -> assertThat(line).matches(".*https?:"));
    }

    @Test
    void helpShowsWhereTheHostIsLookedFor() {
        assertThat(run("trigger", "--help")).isZero();
        assertThat(out.toString()).contains("Default: http://localhost:8080\n");
    }

    @Test
    void anAddressThatIsNoneIsAUsageError() {
        assertThat(run("trigger", "--host", "somewhere", "root.gate", "true")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--host is no address such as http://localhost:8080");
    }

    @Test
    void aTokenFileThatIsNotThereIsAUsageError() {
        String file = directory.resolve("absent").toString();

        assertThat(run("trigger", "--api-token-file", file, "root.gate", "true")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "--api-token-file cannot be used: [" + file + "]: there is no such file");
    }

    @Test
    void aTriggerOfNothingTellsWhatItNeeds() {
        assertThat(run("trigger")).isEqualTo(2);
        assertThat(err.toString()).startsWith("an output needs ITEM_ID CONTENT");
    }

    @Test
    void aTriggerWithoutAHostSaysSo() {
        assertThat(run("trigger", "root.x", "true", "--host", "http://127.0.0.1:1")).isEqualTo(1);
        assertThat(err.toString()).contains("no host answers at [http://127.0.0.1:1]");
    }

    @Test
    void aTriggerOnAServerTellsWhatBecameOfIt() {
        FakeProvider provider = new FakeProvider();
        HostOptions options =
                HostOptions.of(TestTree.complete(directory.resolve("tree")).top())
                        .state(directory.resolve("state"))
                        .provider(provider)
                        .watchInterval(Duration.ZERO)
                        .httpPort(0);
        try (EmbeddedHost host = EmbeddedHost.start(options)) {
            provider.module("modules.fake.fake-1")
                    .context()
                    .eventRequests()
                    .register(
                            new ItemId("root.vms"),
                            request ->
                                    CompletableFuture.completedFuture(
                                            new OutputResult.Done(request.toString(), "e-1")));
            String address = host.httpAddress().toString();

            assertThat(
                            run(
                                    "trigger",
                                    "--server",
                                    "root.vms",
                                    "Open it",
                                    "--source",
                                    "cam",
                                    "--message",
                                    "hello",
                                    "--host",
                                    address))
                    .isZero();
            assertThat(out.toString())
                    .startsWith("Done: EventRequest[serverId=root.vms, event=Open it")
                    .contains("cam", "hello", "reference: e-1");
            assertThat(run("trigger", "--server", "root.no", "Open", "--host", address))
                    .isEqualTo(1);
            assertThat(out.toString())
                    .contains(
                            "Failed (OSP-EH-106): no module offers events on a server [root.no]\n"
                                    + "  Correct the ItemId;");
            assertThat(run("trigger", "--server", "root.vms", "Open", "true")).isEqualTo(2);
            assertThat(run("trigger", "root.vms.gate", "true", "--source", "x")).isEqualTo(2);
        }
    }
}
