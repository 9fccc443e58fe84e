package ch.onsphere.osp.clearance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A forward proxy on a real socket that wants to be signed in to with Basic (RFC 9110). */
final class TestProxy implements AutoCloseable {

    private static final String CHALLENGE = "Proxy-Authenticate: Basic realm=\"proxy\"\r\n";
    private static final String END = "\r\n\r\n";

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String wanted;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private volatile int answer;

    private TestProxy(String wanted) throws IOException {
        this.wanted = wanted;
    }

    static TestProxy thatWants(String user, String password) throws IOException {
        String sent = Base64.getEncoder().encodeToString((user + ':' + password).getBytes(UTF_8));
        TestProxy proxy = new TestProxy("\r\nProxy-Authorization: Basic " + sent + "\r\n");
        inBackground(proxy::accept);
        return proxy;
    }

    String address() {
        return "http://localhost:" + listener.getLocalPort();
    }

    /** Answers everything with this status from now on; 0 for as usual. */
    void answerWith(int status) {
        answer = status;
    }

    /** The request lines and headers that it was sent. */
    List<String> heads() {
        return heads;
    }

    /** What goes on until a socket is closed. */
    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException closed) {
                                // How every connection here ends.
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            inBackground(
                    () -> {
                        try (client) {
                            serve(client);
                        }
                    });
        }
    }

    private void serve(Socket client) throws IOException {
        while (true) {
            String head = head(client.getInputStream());
            heads.add(head);
            if (answer != 0) {
                send(client, answer + " Because", "Connection: close\r\n");
                return;
            } else if (head.contains(wanted)) {
                pass(head, client);
                return;
            }
            // What follows of a request that is refused is read with it, or not at all.
            client.getInputStream().skipNBytes(lengthOf(head));
            send(client, "407 Proxy Authentication Required", CHALLENGE);
        }
    }

    private static void pass(String head, Socket client) throws IOException {
        boolean tunnel = head.startsWith("CONNECT ");
        String named = head.split(" ", 3)[1];
        URI target = URI.create(tunnel ? "//" + named : named);
        try (Socket server = new Socket(target.getHost(), target.getPort())) {
            if (tunnel) {
                client.getOutputStream().write(("HTTP/1.1 200 OK" + END).getBytes(ISO_8859_1));
            } else {
                server.getOutputStream().write(forwarded(head).getBytes(ISO_8859_1));
            }
            inBackground(() -> copy(server, client));
            client.getInputStream().transferTo(server.getOutputStream());
        }
    }

    /** One request for each connection, and nothing of what is the proxy's own. */
    private static String forwarded(String head) {
        return head.replaceFirst(" http://[^/ ]+", " ")
                .replaceAll("(?i)\r\n(proxy-[a-z]+|connection): [^\r]*", "")
                .replaceFirst(END + "$", "\r\nConnection: close" + END);
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private static void send(Socket client, String status, String header) throws IOException {
        String text = "HTTP/1.1 " + status + "\r\n" + header + "Content-Length: 2" + END + "no";
        client.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private static long lengthOf(String head) {
        return head.toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length:"))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith(END)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("ended");
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
