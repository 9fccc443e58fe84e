package ch.onsphere.osp.examples.simulator.recording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * The last requests, in a ring; or only how many there were. What a request looks like is asked for
 * when somebody reads the log: noting one has to cost nearly nothing.
 *
 * @param <R> what is shown of a request
 */
public final class RequestLog<R> {
    private final int most;
    private final Deque<Supplier<R>> ring = new ArrayDeque<>();
    private boolean keep;
    private long count;

    /** An empty log that keeps at most so many requests, or only counts them at first. */
    public RequestLog(int most, boolean keep) {
        this.most = most;
        this.keep = keep;
    }

    /** Notes a request. */
    public void arrived(Supplier<R> request) {
        synchronized (ring) {
            count++;
            if (keep) {
                if (ring.size() == most) {
                    ring.poll();
                }
                ring.add(request);
            }
        }
    }

    /** The requests that are kept, oldest first. */
    public List<R> received() {
        List<Supplier<R>> kept;
        synchronized (ring) {
            kept = new ArrayList<>(ring);
        }
        return kept.stream().map(Supplier::get).toList();
    }

    /** How many requests arrived. */
    public long count() {
        synchronized (ring) {
            return count;
        }
    }

    /** Forgets all requests and their number. */
    public void clear() {
        synchronized (ring) {
            ring.clear();
            count = 0;
        }
    }

    /** Keeps requests from now on, or counts them only and forgets those there are. */
    public void keep(boolean changed) {
        synchronized (ring) {
            keep = changed;
            if (!changed) {
                ring.clear();
            }
        }
    }
}
