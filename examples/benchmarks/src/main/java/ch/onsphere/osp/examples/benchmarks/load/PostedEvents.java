package ch.onsphere.osp.examples.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.examples.benchmarks.process.Address;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhooks as XProtect posts them, each with an id of its own: whole requests, signed. */
public final class PostedEvents {

    /** What they are signed with. */
    public static final String TOKEN = "benchmarks-only";

    private static final String BODY =
            """
            {"Event":{"EventHeader":{"ID":"%1$s","Timestamp":"%2$s","Type":"System Event",\
            "Version":"1.0","Priority":1,"PriorityName":"High","Name":"External Event",\
            "Message":"External Event","Source":{"Name":"Open gate","FQID":{"ServerId":\
            {"Type":"XPCO","Hostname":"vms","Port":443,"Id":"2f04e7ee-0000-4000-8000-000000000001",\
            "Scheme":"https"},"ParentId":"2f04e7ee-0000-4000-8000-000000000001",\
            "ObjectId":"%3$s","FolderType":0,"Kind":"c9bdac3f-41dc-4afa-b057-61767a3914b7"}},\
            "MessageId":"0fcb1955-0e80-4fd4-a78a-db47ee89700c"}},"Site":{"ServerHostname":"vms",\
            "AbsoluteUri":"https://vms/","ServerType":"XPCO"}}""";

    private static final DateTimeFormatter TICKS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final String head;
    private final long series = System.nanoTime();
    private final AtomicLong numbers = new AtomicLong();

    /** Requests to one address. */
    public PostedEvents(URI address) {
        this.head =
                "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json; charset=utf-8\r\n"
                                .formatted(address.getPath(), address.getAuthority())
                        + "X-Milestone-Api-Version: v1.0\r\n";
    }

    /** The next ones. */
    public byte[][] next(int count) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TOKEN.getBytes(UTF_8), "HmacSHA256"));
            byte[][] requests = new byte[count][];
            String now = TICKS.format(Instant.now());
            for (int i = 0; i < count; i++) {
                requests[i] = next(mac, now);
            }
            return requests;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] next(Mac mac, String time) {
        UUID id = new UUID(series, numbers.incrementAndGet());
        byte[] body = BODY.formatted(id, time, Address.EVENT).getBytes(UTF_8);
        byte[] start =
                (head
                                + "X-Hub-Signature-256: sha256="
                                + Base64.getEncoder().encodeToString(mac.doFinal(body))
                                + "\r\nContent-Length: "
                                + body.length
                                + "\r\n\r\n")
                        .getBytes(US_ASCII);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }
}
