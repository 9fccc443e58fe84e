package ch.onsphere.osp.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Stands before a site without TLS and shows whatever certificate a test wants. */
public final class TlsFront implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;
    private final SSLContext shown;

    private TlsFront(ServerSocket listener, int target, SSLContext shown) {
        this.listener = listener;
        this.target = target;
        this.shown = shown;
    }

    public static TlsFront before(int target, SSLContext shown) throws IOException {
        TlsFront front =
                new TlsFront(
                        new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target, shown);
        Daemon.run(front::accept);
        return front;
    }

    public String address() {
        return "https://localhost:" + listener.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket plain = listener.accept();
            Daemon.run(() -> serve(plain));
        }
    }

    private void serve(Socket plain) throws IOException {
        SSLSocket client =
                (SSLSocket)
                        shown.getSocketFactory()
                                .createSocket(plain, "localhost", plain.getPort(), true);
        client.setUseClientMode(false);
        try (client) {
            client.startHandshake();
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                Daemon.run(() -> copy(server, client));
                copy(client, server);
            }
        }
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (InputStream in = from.getInputStream();
                to) {
            in.transferTo(to.getOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
