package ch.onsphere.osp.examples.host.modules;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderSearchTest {

    private static final String PROVIDER = DropInProvider.class.getName();

    @TempDir Path directory;
    private Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectory(directory.resolve("modules"));
    }

    private Path goodJar(String name) throws IOException {
        return DropInJar.of(
                folder.resolve(name), PROVIDER, DropInProvider.class, DropInProvider.Module.class);
    }

    @Test
    void aModuleInAJarServesItsOutputsAndSeesNothingOfTheHost() throws IOException {
        goodJar("good.jar");
        TestTree tree =
                new TestTree(directory.resolve("tree"))
                        .write("modules/drop-in/drop-in-1/module.service", "services:\n")
                        .write("root/where/output.drop-in", "{}");
        HostOptions options =
                HostOptions.of(tree.top())
                        .modules(folder)
                        .state(directory.resolve("state"))
                        .watchInterval(Duration.ZERO)
                        .httpPort(0);
        try (EmbeddedHost host = EmbeddedHost.start(options)) {
            OutputResult result =
                    host.send(
                                    new OutputCommand(
                                            new ItemId("root.where"),
                                            new Value.BooleanValue(true),
                                            TransmissionMode.CHANGE,
                                            Instant.EPOCH,
                                            "c"))
                            .toCompletableFuture()
                            .join();

            assertThat(result).isEqualTo(new OutputResult.Done("osp-drop-in-good.jar", "isolated"));
        }
    }

    @Test
    void brokenJarsAreReportedAndDoNotStopTheGoodOne() throws IOException {
        Files.writeString(folder.resolve("a-text.jar"), "no jar");
        Files.createDirectory(folder.resolve("b-directory.jar"));
        DropInJar.of(folder.resolve("c-missing-class.jar"), "no.such.Provider");
        DropInJar.of(folder.resolve("d-no-provider.jar"), "", String.class);
        DropInJar.of(
                folder.resolve("e-half.jar"), PROVIDER + "$Module", DropInProvider.Module.class);
        goodJar("f-good.jar");
        goodJar("g-again.jar");

        try (Providers providers = ProviderSearch.search(List.of(), Optional.of(folder))) {
            assertThat(providers.all()).extracting(LoadedProvider::origin).contains("f-good.jar");
            assertThat(providers.problems())
                    .extracting(Problem::file)
                    .containsExactly(
                            "a-text.jar",
                            "b-directory.jar",
                            "c-missing-class.jar",
                            "d-no-provider.jar",
                            "e-half.jar",
                            "g-again.jar");
        }
    }

    @Test
    void aMissingFolderIsReported() {
        try (Providers providers =
                ProviderSearch.search(
                        List.of(new FakeProvider()), Optional.of(directory.resolve("nowhere")))) {
            assertThat(providers.problems()).hasSize(1);
            assertThat(providers.ofType("fake")).isPresent();
        }
    }
}
