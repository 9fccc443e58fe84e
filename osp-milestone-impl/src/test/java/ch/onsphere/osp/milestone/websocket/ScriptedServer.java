package ch.onsphere.osp.milestone.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import ch.onsphere.osp.kit.testing.Daemon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers each request for a WebSocket as a test says, and notes what it is sent from then on. */
final class ScriptedServer implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("(?i)\r\nsec-websocket-key: *([^\r]+)");

    private final ServerSocket listener;
    private final String answer;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<Integer> sent = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private ScriptedServer(ServerSocket listener, String answer) {
        this.listener = listener;
        this.answer = answer;
    }

    /** With these bytes, in which {@code $accept} stands for the right one. */
    static ScriptedServer answering(String answer) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ScriptedServer server = new ScriptedServer(listener, answer);
        Daemon.run(server::accept);
        return server;
    }

    /** With an agreement, followed by these bytes. */
    static ScriptedServer agreeing(String bytes) throws IOException {
        return answering(
                "HTTP/1.1 101 Yes\r\nConnection: Upgrade\r\nUpgrade: WebSocket\r\n"
                        + "Content-Length: 0\r\nSec-WebSocket-Accept: $accept\r\n\r\n"
                        + bytes);
    }

    URI uri() {
        return URI.create("http://localhost:" + listener.getLocalPort() + "/");
    }

    List<String> heads() {
        return heads;
    }

    boolean wasSent(int octet) {
        return sent.contains(octet);
    }

    boolean hasSeenTheEnd() {
        return ended;
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Daemon.run(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            InputStream in = client.getInputStream();
            String head = head(in);
            heads.add(head);
            client.getOutputStream()
                    .write(answer.replace("$accept", accept(head)).getBytes(ISO_8859_1));
            for (int next = in.read(); next >= 0; next = in.read()) {
                sent.add(next);
            }
        } catch (SocketException reset) {
            // An end as good as another.
        } finally {
            ended = true;
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new SocketException("ended");
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    private static String accept(String head) {
        Matcher key = KEY.matcher(head);
        try {
            return key.find()
                    ? Base64.getEncoder()
                            .encodeToString(
                                    MessageDigest.getInstance("SHA-1")
                                            .digest(
                                                    (key.group(1)
                                                                    + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                                            .getBytes(ISO_8859_1)))
                    : "";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
