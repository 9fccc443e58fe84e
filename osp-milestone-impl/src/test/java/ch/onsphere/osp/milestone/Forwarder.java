package ch.onsphere.osp.milestone;

import ch.onsphere.osp.kit.testing.Daemon;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Another address of this machine that leads to the same server, as address translation does. */
public final class Forwarder implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;

    private Forwarder(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    public static Forwarder from(String address, int target) throws IOException {
        Forwarder forwarder =
                new Forwarder(new ServerSocket(0, 50, InetAddress.getByName(address)), target);
        Daemon.run(forwarder::accept);
        return forwarder;
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            Daemon.run(() -> copy(client, server));
            Daemon.run(() -> copy(server, client));
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
