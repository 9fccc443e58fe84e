package ch.onsphere.osp.milestone;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Another address of this machine that leads to the same server, as address translation does. */
final class Forwarder implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;

    private Forwarder(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    static Forwarder from(String address, int target) throws IOException {
        Forwarder forwarder =
                new Forwarder(new ServerSocket(0, 50, InetAddress.getByName(address)), target);
        daemon(forwarder::accept);
        return forwarder;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            daemon(() -> copy(client, server));
            daemon(() -> copy(server, client));
        }
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (InputStream in = from.getInputStream();
                to) {
            in.transferTo(to.getOutputStream());
        }
    }

    /** What moves bytes until a socket is closed. */
    private interface Transfer {
        void run() throws IOException;
    }

    private static void daemon(Transfer transfer) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                transfer.run();
                            } catch (IOException closed) {
                                // How every connection here ends.
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
