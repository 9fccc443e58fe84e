package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.milestone.TestProxy.Scheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of the event stream: through proxies, and with the trust of the server. */
class StreamRouteTest {

    @TempDir Path state;
    private StreamBed stream;

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void theStreamGoesThroughAProxy() throws IOException {
        try (TestProxy proxy = TestProxy.start(Scheme.NONE, "", "")) {
            stream = behind(proxy, "");
            stream.gateOwner().listening();
            List<String> sent = stream.openGate(3);

            stream.awaitTold(3);
            assertThat(stream.told()).isEqualTo(sent);
            assertThat(proxy.heads())
                    .allSatisfy(
                            head ->
                                    assertThat(head)
                                            .startsWith("CONNECT ")
                                            .doesNotContain("Bearer"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BASIC", "DIGEST"})
    void aProxyThatTheStreamCannotSignInToIsExplained(Scheme scheme) throws IOException {
        try (TestProxy proxy = TestProxy.start(scheme, "user", "pw")) {
            stream = behind(proxy, ", \"username\": \"user\", \"password\": \"pw\"");
            stream.gateOwner().bed().start();

            ConnectionStatus status =
                    stream.bed()
                            .host()
                            .await("root.vms", each -> each.message().contains("OSP-MS-425"));
            assertThat(status.state()).isEqualTo(State.DEGRADED);
            assertThat(status.message()).contains(proxy.address()).doesNotContain("pw");
        }
    }

    private StreamBed behind(TestProxy proxy, String signIn) {
        return new StreamBed(
                state,
                Bed.options(),
                "\"proxy\": {\"address\": \"" + proxy.address() + "\"" + signIn + "}");
    }
}
