package ch.onsphere.osp.milestone.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be written down and nobody waits for: which events were published, and how far the
 * stream has come. While the disk fails or hangs it stays here, the newest of it.
 */
final class Notes {

    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    private final int most;
    private final Deque<String> published = new ArrayDeque<>();
    private Optional<byte[]> mark = Optional.empty();
    private boolean isAnnounced;
    private boolean isOverflowing;

    /**
     * What is to be written now.
     *
     * @param published the ids of events, oldest first
     * @param mark how far the stream has come, if that is news
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Taken(List<String> published, Optional<byte[]> mark) {}

    /**
     * None yet.
     *
     * @param most the most ids that are kept here
     */
    Notes(int most) {
        this.most = most;
    }

    /** Notes an event; tells whether the writer is to be told that there is something. */
    synchronized boolean published(String id) {
        published.add(id);
        if (published.size() > most) {
            published.remove();
            if (!isOverflowing) {
                isOverflowing = true;
                LOG.error(
                        "The disk has taken nothing for so long that events are forgotten which were"
                                + " published; after a restart they may be published once more");
            }
        }
        return announced();
    }

    /** Notes how far the stream has come; tells whether the writer is to be told. */
    synchronized boolean mark(byte[] form) {
        mark = Optional.of(form);
        return announced();
    }

    private boolean announced() {
        boolean isNews = !isAnnounced;
        isAnnounced = true;
        return isNews;
    }

    synchronized Taken take() {
        Taken taken = new Taken(new ArrayList<>(published), mark);
        published.clear();
        mark = Optional.empty();
        isAnnounced = false;
        return taken;
    }

    /** Takes back what could not be written: it goes with what comes next. */
    synchronized void giveBack(Taken taken) {
        for (int i = taken.published().size() - 1; i >= 0 && published.size() < most; i--) {
            published.addFirst(taken.published().get(i));
        }
        mark = mark.or(taken::mark);
    }

    /** They are on the disk. */
    synchronized void written() {
        isOverflowing = false;
    }
}
