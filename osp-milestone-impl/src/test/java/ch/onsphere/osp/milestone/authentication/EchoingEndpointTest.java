package ch.onsphere.osp.milestone.authentication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.configuration.Secret;
import ch.onsphere.osp.kit.time.SystemTime;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.configuration.Authentication;
import ch.onsphere.osp.milestone.http.Routes;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.site.CurrentSite;
import ch.onsphere.osp.milestone.site.Site;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers have pages that repeat what was posted; the password must not come back as a message. */
class EchoingEndpointTest {

    private final TimeSource time = new SystemTime("test-timer");
    private final ServerHttpClient http =
            new ServerHttpClient(time, Routes.direct(), Duration.ofSeconds(5), 1);
    private HttpServer server;

    @AfterEach
    void close() {
        http.close();
        time.close();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 302, 400, 401, 403, 404, 429, 500, 503})
    void whatTheTokenEndpointSaysIsNeverQuoted(int status) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] posted = exchange.getRequestBody().readAllBytes();
                    byte[] echo =
                            ("{\"access_token\":\"t0k3n!\", " + new String(posted, UTF_8))
                                    .getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, echo.length);
                    exchange.getResponseBody().write(echo);
                    exchange.close();
                });
        server.start();
        URI gateway = URI.create("http://localhost:" + server.getAddress().getPort() + "/API/");
        CurrentSite site = new CurrentSite();
        site.set(new Site("", gateway, List.of(gateway.resolve("IDP/connect/token")), List.of()));
        TokenSource tokens =
                new TokenSource(
                        http,
                        site,
                        new Authentication.Basic("onsphere", Secret.of("s3cret")),
                        time);

        OspException failure = catchThrowableOfType(OspException.class, tokens::renew);

        assertThat(failure.getMessage()).doesNotContain("s3cret", "t0k3n", "onsphere");
    }
}
