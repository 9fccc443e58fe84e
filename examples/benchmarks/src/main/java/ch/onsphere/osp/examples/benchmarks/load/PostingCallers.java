package ch.onsphere.osp.examples.benchmarks.load;

import ch.onsphere.osp.examples.benchmarks.measure.Latencies;
import ch.onsphere.osp.examples.benchmarks.measure.Round;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Callers that post webhooks, each on a connection of its own; requests are made beforehand. */
public final class PostingCallers implements AutoCloseable {

    private final PlainConnection[] connections;
    private final PostedEvents events;
    private byte[][][] requests;
    private int[] sent;

    /** So many callers. */
    public PostingCallers(URI address, int callers) throws IOException {
        this.connections = new PlainConnection[callers];
        this.events = new PostedEvents(address);
        for (int caller = 0; caller < callers; caller++) {
            connections[caller] = new PlainConnection(address);
        }
    }

    /** Makes requests for so many posts in all. */
    public PostingCallers prepare(int posts) {
        int callers = connections.length;
        requests = new byte[callers][][];
        sent = new int[callers];
        for (int caller = 0; caller < callers; caller++) {
            requests[caller] = events.next(posts / callers + 1);
        }
        return this;
    }

    /** Each posts as fast as it is answered. */
    public Round run(Duration duration) throws Exception {
        return ClosedLoop.run(connections.length, duration, this::post);
    }

    /** All together post so many a second, however long answers take. */
    public Latencies paced(double perSecond, Duration duration) throws Exception {
        return PacedLoop.run(connections.length, perSecond, duration, this::post);
    }

    private void post(int caller) throws IOException {
        int next = sent[caller]++;
        if (next == requests[caller].length) {
            // Made while the clock runs: only when more was answered than anybody expected.
            requests[caller] = events.next(requests[caller].length);
            sent[caller] = 1;
            next = 0;
        }
        connections[caller].send(requests[caller][next]);
    }

    @Override
    public void close() throws IOException {
        for (PlainConnection connection : connections) {
            connection.close();
        }
    }
}
