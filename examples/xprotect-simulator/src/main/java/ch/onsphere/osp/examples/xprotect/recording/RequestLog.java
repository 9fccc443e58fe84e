package ch.onsphere.osp.examples.xprotect.recording;

import ch.onsphere.osp.examples.xprotect.Limits;
import ch.onsphere.osp.examples.xprotect.ReceivedRequest;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last requests, in a ring; or only how many there were. */
public final class RequestLog {
    private final Limits limits;
    private final Deque<LoggedRequest> ring = new ArrayDeque<>();
    private boolean keep;
    private long count;

    /** An empty log. */
    public RequestLog(Limits limits) {
        this.limits = limits;
        this.keep = limits.keepRequests();
    }

    /** Notes a request; the answer of it may be noted in what is returned. */
    LoggedRequest arrived(ApiRequest request) {
        LoggedRequest logged = new LoggedRequest(request, limits.bodySnippet());
        synchronized (ring) {
            count++;
            if (keep) {
                if (ring.size() == limits.requests()) {
                    ring.poll();
                }
                ring.add(logged);
            }
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
