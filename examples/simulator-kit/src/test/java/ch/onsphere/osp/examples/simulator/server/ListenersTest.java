package ch.onsphere.osp.examples.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();
    private static final int PATIENCE = 60_000;

    private final Server server = new Server();
    private final Listeners listeners = new Listeners(server);

    @AfterEach
    void close() {
        listeners.close();
    }

    private int listen(Optional<SslContextFactory.Server> tls) {
        server.setHandler(new Greeting());
        KeepingConnector connector =
                new KeepingConnector(
                        server,
                        listeners.connections(),
                        Listeners.protocols(Listeners.http(), tls));
        listeners.add(connector, HOST, 0);
        return connector.getPort();
    }

    private static final class Greeting extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.write(true, StandardCharsets.UTF_8.encode("here"), callback);
            return true;
        }
    }

    private static String ask(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE);
        socket.getOutputStream()
                .write(
                        "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String ask(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return ask(socket);
        }
    }

    @Test
    void comeBackOnTheSamePort() throws IOException {
        int port = listen(Optional.empty());
        listeners.open();
        assertThat(ask(port)).contains("200 OK", "here");

        listeners.shut();
        assertThat(listeners.isOpen()).isFalse();
        assertThatThrownBy(() -> ask(port)).isInstanceOf(ConnectException.class);

        listeners.open();
        assertThat(ask(port)).contains("here");
    }

    @Test
    void areAwayAsLongAsOneReasonHolds() throws IOException {
        int port = listen(Optional.empty());
        Presence presence = new Presence(listeners);
        presence.endRefusal();
        assertThat(listeners.isOpen()).isFalse();

        presence.start();
        presence.refuse();
        presence.stop();
        presence.endRefusal();
        assertThat(listeners.isOpen()).isFalse();

        presence.start();
        assertThat(ask(port)).contains("here");
    }

    @Test
    void resetAsManyConnectionsAsTheyAreTold() throws IOException {
        int port = listen(Optional.empty());
        listeners.open();
        new Presence(listeners).resetConnections(1);

        assertThatThrownBy(() -> ask(port)).isInstanceOf(IOException.class);
        assertThat(ask(port)).contains("here");
    }

    @Test
    void showACertificateOfTheirAuthority() throws Exception {
        CertificateAuthority authority = new CertificateAuthority("Test CA");
        int port =
                listen(
                        Optional.of(
                                new Tls(authority, List.of("localhost", HOST), Optional.empty())
                                        .contextFactory()));
        listeners.open();

        try (SSLSocket socket =
                (SSLSocket)
                        trusting(authority)
                                .getSocketFactory()
                                .createSocket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(ask(socket)).contains("here");
            assertThat(socket.getSession().getPeerPrincipal().getName()).isEqualTo("CN=localhost");
        }
    }

    private static SSLContext trusting(CertificateAuthority authority) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "ca",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(
                                        authority.pem().getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
