package ch.onsphere.osp.examples.host.modules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.examples.host.context.CertificateFolder;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.tree.TreeConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LoadedProviderTest {

    @Test
    void aModuleThatNeverEndsItsCheckIsGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        FakeProvider hanging =
                new FakeProvider()
                        .validating(
                                tree -> {
                                    try {
                                        never.await();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                    return List.of();
                                });
        LoadedProvider provider =
                new LoadedProvider(hanging, getClass().getClassLoader(), "the test");

        assertThatThrownBy(
                        () ->
                                provider.validate(
                                        new TreeConfiguration(Set.of(), List.of()),
                                        new CertificateFolder(Path.of("nowhere")),
                                        Duration.ofMillis(50)))
                .isInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("no answer from the module within 50 ms");
    }
}
