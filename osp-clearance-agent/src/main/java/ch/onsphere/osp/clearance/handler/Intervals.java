package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.MediaSource.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Arithmetic of intervals. */
final class Intervals {

    /** The pause between two pictures, or two files, is no gap. */
    private static final Duration NO_GAP = Duration.ofSeconds(2);

    private Intervals() {}

    /** Parts of at most a length, one after the other. CR-019 */
    static List<Interval> segments(Interval whole, Duration longest) {
        List<Interval> parts = new ArrayList<>();
        for (Instant from = whole.from(); from.isBefore(whole.until()); ) {
            Instant end = from.plus(longest);
            Instant until = end.isBefore(whole.until()) ? end : whole.until();
            parts.add(new Interval(from, until));
            from = until;
        }
        return parts;
    }

    /** The parts of an interval that none of some spans covers. CR-020 */
    static List<Interval> uncovered(Interval whole, List<Interval> spans) {
        List<Interval> gaps = new ArrayList<>();
        Instant covered = whole.from();
        List<Interval> sorted =
                spans.stream().sorted(Comparator.comparing(Interval::from)).toList();
        for (Interval span : sorted) {
            addGap(covered, earlier(span.from(), whole.until()), gaps);
            covered = later(covered, span.until());
        }
        addGap(covered, whole.until(), gaps);
        return gaps;
    }

    private static void addGap(Instant from, Instant until, List<Interval> gaps) {
        if (from.plus(NO_GAP).isBefore(until)) {
            gaps.add(new Interval(from, until));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
