package ch.onsphere.osp.examples.xprotect;

/**
 * How much a site keeps in memory.
 *
 * @param requests how many requests are kept
 * @param keepRequests whether requests are kept at all at first, or only counted
 * @param bodySnippet how many bytes of the body of a request are kept
 * @param events how many events are kept, whatever their retention, and how many actions of devices
 * @param body the largest request body the site reads, in bytes
 */
public record Limits(int requests, boolean keepRequests, int bodySnippet, int events, int body) {
    /** Checks that the numbers are positive. */
    public Limits {
        if (requests < 1 || bodySnippet < 0 || events < 1 || body < 1024) {
            throw new IllegalArgumentException(
                    "limits must be positive: %d requests, %d bytes, %d events, %d bytes"
                            .formatted(requests, bodySnippet, events, body));
        }
    }

    static Limits defaults() {
        return new Limits(1_000, true, 2_048, 10_000, 1024 * 1024);
    }
}
