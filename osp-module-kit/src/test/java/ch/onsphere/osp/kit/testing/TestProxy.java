package ch.onsphere.osp.kit.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A forward proxy on a real socket: CONNECT, absolute addresses, Basic and Digest (RFC 7616). */
public final class TestProxy implements AutoCloseable {

    /** How it wants to be signed in to. */
    public enum Scheme {
        NONE,
        BASIC,
        DIGEST
    }

    private static final String NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcC";
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");
    private static final Pattern AUTHORIZATION =
            Pattern.compile("(?i)\r\nproxy-authorization: *(Basic|Digest) ([^\r]+)");

    private final ServerSocket listener;
    private final Scheme scheme;
    private final String user;
    private final String password;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private volatile int answer;

    private TestProxy(ServerSocket listener, Scheme scheme, String user, String password) {
        this.listener = listener;
        this.scheme = scheme;
        this.user = user;
        this.password = password;
    }

    public static TestProxy start(Scheme scheme, String user, String password) throws IOException {
        TestProxy proxy =
                new TestProxy(
                        new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                        scheme,
                        user,
                        password);
        Daemon.run(proxy::accept);
        return proxy;
    }

    public String address() {
        return "http://localhost:" + listener.getLocalPort();
    }

    /** Answers everything with this status from now on. */
    public void answerWith(int status) {
        answer = status;
    }

    /** Breaks every connection that is open. */
    public void cut() throws IOException {
        for (Socket each : clients) {
            each.close();
        }
    }

    /** The request lines and headers that it was sent. */
    public List<String> heads() {
        return heads;
    }

    /** The bodies of what it has forwarded itself; of what goes through a tunnel it knows none. */
    public List<byte[]> bodies() {
        return bodies;
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            clients.add(client);
            Daemon.run(
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
            byte[] body = body(head, client.getInputStream());
            if (answer != 0) {
                send(client, answer + " Because", "");
            } else if (!isSignedIn(head)) {
                send(client, "407 Proxy Authentication Required", challenge());
            } else if (head.startsWith("CONNECT ")) {
                tunnel(head, client);
                return;
            } else {
                bodies.add(body);
                forward(head, body, client);
                return;
            }
        }
    }

    private void tunnel(String head, Socket client) throws IOException {
        URI target = URI.create("//" + target(head));
        try (Socket server = new Socket(target.getHost(), target.getPort())) {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
            Daemon.run(() -> copy(server, client));
            client.getInputStream().transferTo(server.getOutputStream());
        } catch (ConnectException nobodyThere) {
            send(client, "502 Bad Gateway", "");
        }
    }

    private static void forward(String head, byte[] body, Socket client) throws IOException {
        URI target = URI.create(target(head));
        String sent =
                head.replaceFirst(" http://[^/ ]+", " ")
                        .replaceAll("(?i)\r\n(proxy-[a-z]+|connection): [^\r]*", "")
                        .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
        try (Socket server = new Socket(target.getHost(), target.getPort())) {
            server.getOutputStream().write(sent.getBytes(ISO_8859_1));
            server.getOutputStream().write(body);
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private static void send(Socket client, String status, String header) throws IOException {
        String text = "HTTP/1.1 " + status + "\r\n" + header + "Content-Length: 2\r\n\r\nno";
        client.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private static String target(String head) {
        int begin = head.indexOf(' ') + 1;
        return head.substring(begin, head.indexOf(' ', begin));
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("ended");
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    private static byte[] body(String head, InputStream in) throws IOException {
        Matcher length = LENGTH.matcher(head);
        return length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
    }

    private String challenge() {
        String parameters =
                scheme == Scheme.BASIC
                        ? "Basic realm=\"proxy\""
                        : "Digest realm=\"proxy\", qop=\"auth\", nonce=\"" + NONCE + "\"";
        return "Proxy-Authenticate: " + parameters + "\r\n";
    }

    private boolean isSignedIn(String head) {
        Matcher shown = AUTHORIZATION.matcher(head);
        if (scheme == Scheme.NONE) {
            return true;
        }
        return shown.find()
                && shown.group(1).equalsIgnoreCase(scheme.name())
                && (scheme == Scheme.BASIC
                        ? isBasic(shown.group(2))
                        : isDigest(head, shown.group(2)));
    }

    private boolean isBasic(String shown) {
        return new String(Base64.getDecoder().decode(shown), UTF_8).equals(user + ":" + password);
    }

    private boolean isDigest(String head, String shown) {
        String method = head.substring(0, head.indexOf(' '));
        String expected =
                md5(
                        String.join(
                                ":",
                                md5(user + ":proxy:" + password),
                                NONCE,
                                parameter(shown, "nc"),
                                parameter(shown, "cnonce"),
                                "auth",
                                md5(method + ":" + parameter(shown, "uri"))));
        return parameter(shown, "response").equals(expected)
                && parameter(shown, "username").equals(user);
    }

    private static String parameter(String parameters, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"?([^\",]+)").matcher(parameters);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
