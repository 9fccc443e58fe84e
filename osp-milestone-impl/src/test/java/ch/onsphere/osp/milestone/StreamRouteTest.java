package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.kit.testing.TestProxy;
import ch.onsphere.osp.kit.testing.TestProxy.Scheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of the event stream: through proxies, and with the trust of the server. */
class StreamRouteTest {

    private static final String PASSWORD = "pr&xy #1";
    private static final String SIGN_IN =
            ", \"username\": \"user\", \"password\": \"" + PASSWORD + "\"";

    @TempDir Path state;
    private StreamBed stream;

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void theStreamGoesThroughAProxy() throws IOException {
        try (TestProxy proxy = TestProxy.start(Scheme.NONE, "", "")) {
            stream = behind(proxy, Bed.options(), "");
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
    @CsvSource({"BASIC, true", "BASIC, false", "DIGEST, true", "DIGEST, false"})
    void theStreamSignsInToAProxy(Scheme scheme, boolean https) throws IOException {
        try (TestProxy proxy = TestProxy.start(scheme, "user", PASSWORD)) {
            stream = behind(proxy, Bed.options().withHttps(https), SIGN_IN);
            stream.gateOwner().motionOwner().listening();
            stream.awaitMotions(1);
            List<String> sent = stream.openGate(500);
            stream.motion(StreamBed.MOTION_STARTED);

            stream.awaitTold(sent.size());
            stream.awaitMotions(2);
            assertThat(stream.told()).isEqualTo(sent);
            assertThat(stream.motions()).containsExactly("INITIALIZATION no", "CHANGE yes");
            assertThat(stream.connectionsOpened()).isEqualTo(1);
            assertThat(proxy.heads())
                    .filteredOn(head -> head.startsWith("CONNECT "))
                    .isNotEmpty()
                    .noneMatch(head -> head.contains("Bearer"));
            assertThat(proxy.heads()).noneMatch(head -> head.contains(StreamBed.WEBSOCKET));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BASIC", "DIGEST"})
    void theStreamIsMadeAgainWhenAProxyWithAPasswordWasAway(Scheme scheme) throws IOException {
        try (TestProxy proxy = TestProxy.start(scheme, "user", PASSWORD)) {
            stream = behind(proxy, Bed.options(), SIGN_IN);
            stream.gateOwner().listening();
            List<String> sent = new ArrayList<>(stream.openGate(5));
            stream.awaitTold(5);
            proxy.answerWith(503);
            proxy.cut();
            stream.bed().host().await("root.vms", each -> each.message().contains(proxy.address()));
            sent.addAll(stream.openGate(5));
            proxy.answerWith(0);

            stream.awaitTold(sent.size());
            assertThat(stream.told()).isEqualTo(sent);
        }
    }

    @Test
    void aServerOnTheBypassListIsListenedToWithoutTheProxy() throws IOException {
        try (TestProxy proxy = TestProxy.start(Scheme.DIGEST, "user", PASSWORD)) {
            stream = behind(proxy, Bed.options(), SIGN_IN + ", \"bypass\": [\"localhost\"]");
            stream.gateOwner().listening();
            List<String> sent = stream.openGate(3);

            stream.awaitTold(3);
            assertThat(stream.told()).isEqualTo(sent);
            assertThat(proxy.heads()).isEmpty();
        }
    }

    @Test
    void aTokenThatIsRefusedBehindAProxyIsShownByACommand() throws IOException {
        try (TestProxy proxy = TestProxy.start(Scheme.BASIC, "user", PASSWORD)) {
            stream = behind(proxy, Bed.options(), SIGN_IN);
            stream.site().faults().add(Fault.status(401).on("GET", StreamBed.WEBSOCKET).times(2));
            stream.gateOwner().listening();
            List<String> sent = stream.openGate(3);

            stream.awaitTold(3);
            assertThat(stream.told()).isEqualTo(sent);
            assertThat(stream.hasAsked("authenticate")).isTrue();
        }
    }

    private StreamBed behind(TestProxy proxy, SiteOptions options, String signIn) {
        return new StreamBed(
                state,
                options,
                "\"proxy\": {\"address\": \"" + proxy.address() + "\"" + signIn + "}");
    }
}
