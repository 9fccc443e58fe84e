package ch.onsphere.osp.examples.demo.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreePortTest {

    @TempDir Path directory;

    private EmbeddedHost start(int port) {
        return EmbeddedHost.start(
                HostOptions.of(directory)
                        .state(directory.resolve("state"))
                        .watchInterval(Duration.ZERO)
                        .httpPort(port));
    }

    @Test
    void aPortThatSomebodyElseHasIsReplacedByAnother() throws Exception {
        Files.createDirectories(directory.resolve("root"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                EmbeddedHost host = FreePort.preferably(taken.getLocalPort(), this::start)) {
            assertThat(host.httpAddress().getPort()).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void anotherTroubleIsNotHidden() {
        Path nowhere = directory.resolve("nowhere");

        assertThatThrownBy(
                        () ->
                                FreePort.preferably(
                                        0,
                                        port ->
                                                EmbeddedHost.start(
                                                        HostOptions.of(nowhere).httpPort(port))))
                .isInstanceOf(OspException.class)
                .hasMessageContaining("there is no directory");
    }
}
