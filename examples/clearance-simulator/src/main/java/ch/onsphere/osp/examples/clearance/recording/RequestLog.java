package ch.onsphere.osp.examples.clearance.recording;

import ch.onsphere.osp.examples.clearance.ReceivedRequest;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last requests, and how many there were. */
public final class RequestLog {
    private static final int MOST = 10_000;

    private final Deque<LoggedRequest> ring = new ArrayDeque<>();
    private long count;

    /** An empty log. */
    public RequestLog() {}

    /** Notes a request; the answer of it may be noted in what is returned. */
    LoggedRequest arrived(ApiRequest request) {
        LoggedRequest logged = new LoggedRequest(request);
        synchronized (ring) {
            count++;
            if (ring.size() == MOST) {
                ring.poll();
            }
            ring.add(logged);
        }
        return logged;
    }

    /** The requests that are kept, oldest first. */
    public List<ReceivedRequest> received() {
        List<LoggedRequest> logged;
        synchronized (ring) {
            logged = new ArrayList<>(ring);
        }
        return logged.stream().map(LoggedRequest::snapshot).toList();
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
}
