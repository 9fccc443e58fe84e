package ch.onsphere.osp.examples.host.bus;

import ch.onsphere.osp.api.ItemId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was published last, for whoever follows the values. Bounded in number and in text. */
public final class Changes {

    private static final int MOST = 10_000;
    private static final long MOST_CHARACTERS = 8 << 20;

    private final Deque<Change> recent = new ArrayDeque<>();
    private long sequence;
    private long characters;

    synchronized void add(
            ItemId itemId, ValueStatus.Last last, Instant taken, Optional<String> publicationId) {
        recent.addLast(new Change(++sequence, itemId, last, taken, publicationId));
        characters += length(last);
        while (recent.size() > MOST || characters > MOST_CHARACTERS) {
            characters -= length(recent.removeFirst().last());
        }
    }

    private static int length(ValueStatus.Last last) {
        return last.value().content().length();
    }

    /**
     * The changes after one that is known already.
     *
     * @param since its sequence number; 0 for all that is remembered
     * @param itemId of one data point alone, or empty for all
     * @param most how many at most, the oldest first
     * @return the changes, and where to go on
     */
    public synchronized Page since(long since, Optional<ItemId> itemId, int most) {
        long oldest = sequence - recent.size() + 1;
        boolean isMissing = since > sequence || since < oldest - 1;
        long from = since > sequence ? 0 : since;
        List<Change> found =
                recent.stream()
                        .filter(change -> change.sequence() > from)
                        .filter(change -> itemId.isEmpty() || itemId.get().equals(change.itemId()))
                        .limit(most)
                        .toList();
        long next = found.size() < most ? sequence : found.get(most - 1).sequence();
        return new Page(found, next, isMissing);
    }

    /**
     * A part of the changes.
     *
     * @param changes the changes in order
     * @param next what to ask with the next time
     * @param missing true when some are not remembered any more, or the host was started again
     */
    public record Page(List<Change> changes, long next, boolean missing) {

        /**
         * Makes the list unchangeable.
         *
         * @param changes the changes
         * @param next what to ask with the next time
         * @param missing whether some are not remembered any more
         */
        public Page {
            changes = List.copyOf(changes);
        }
    }
}
