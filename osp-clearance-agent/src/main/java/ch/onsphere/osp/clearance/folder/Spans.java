package ch.onsphere.osp.clearance.folder;

import ch.onsphere.osp.api.MediaSource.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From when until when each recording is. The end is in its name; else it is when the file was last
 * written, if that lies before the next recording; else it is the begin of the next; else it is
 * taken to be of the usual length. What would make a recording longer than a dozen usual ones is
 * not believed: it was copied later, or there is a gap.
 */
final class Spans {

    private static final int LONGEST_IN_USUAL = 12;

    private final Duration usual;

    Spans(Duration usual) {
        this.usual = usual;
    }

    /** A recording and its span. */
    record Recorded(MediaFile file, Interval span) {}

    /**
     * The spans of recordings.
     *
     * @param files all recordings of one camera, in the order of their begin
     */
    List<Recorded> of(List<MediaFile> files) {
        List<Recorded> recorded = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            MediaFile file = files.get(i);
            Instant begin = file.name().begin();
            Optional<Instant> next =
                    files.subList(i + 1, files.size()).stream()
                            .map(later -> later.name().begin())
                            .filter(begin::isBefore)
                            .findFirst();
            recorded.add(new Recorded(file, new Interval(begin, end(file, next))));
        }
        return recorded;
    }

    private Instant end(MediaFile file, Optional<Instant> next) {
        Instant begin = file.name().begin();
        return file.name()
                .end()
                .or(
                        () ->
                                Optional.of(file.modified())
                                        .filter(written -> believable(begin, written))
                                        .filter(written -> !written.isAfter(next.orElse(written))))
                .or(() -> next.filter(other -> believable(begin, other)))
                .orElse(begin.plus(usual));
    }

    private boolean believable(Instant begin, Instant end) {
        return end.isAfter(begin) && !end.isAfter(begin.plus(usual.multipliedBy(LONGEST_IN_USUAL)));
    }
}
