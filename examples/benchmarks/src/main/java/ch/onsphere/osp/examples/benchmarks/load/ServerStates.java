package ch.onsphere.osp.examples.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** What a host tells of its servers. */
final class ServerStates {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /**
     * A host that is starting would be held up by more: it is busy, and answers in the same JVM.
     */
    private static final Duration WHILE_STARTING = Duration.ofMillis(500);

    private static final int FEW = 500;

    private ServerStates() {}

    /** Looks until so many servers are online; the moment itself is told by the host. */
    static Instant awaitOnline(URI host, int servers, Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        JsonNode seen;
        do {
            Thread.sleep(WHILE_STARTING.toMillis());
            seen = look(host.resolve("/osp/api/servers"));
            int online = 0;
            Instant last = Instant.MIN;
            for (JsonNode server : seen) {
                if (server.path("state").asText().equals("ONLINE")) {
                    online++;
                    Instant since = Instant.parse(server.path("since").asText());
                    last = since.isAfter(last) ? since : last;
                }
            }
            if (online == servers) {
                return last;
            }
        } while (System.nanoTime() - end < 0);
        throw new IllegalStateException("not all of " + servers + " servers are online: " + seen);
    }

    /** Looks until so many values were published, and a little longer for one too many. */
    static long awaitChanges(URI host, long expected, Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        // Near the end, so that few are listed; the number of the last is told.
        URI changes = host.resolve("/osp/api/changes?since=" + Math.max(0, expected - FEW));
        long seen;
        do {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            seen = read(changes).path("next").asLong();
        } while (seen < expected && System.nanoTime() - end < 0);
        Thread.sleep(10 * BETWEEN_LOOKS.toMillis());
        return read(changes).path("next").asLong();
    }

    private static JsonNode look(URI address) {
        return read(address).path("servers");
    }

    private static JsonNode read(URI address) {
        try (InputStream in = address.toURL().openStream()) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("the host does not tell", e);
        }
    }
}
