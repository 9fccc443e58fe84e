package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.owner.Outcome;
import ch.onsphere.osp.milestone.owner.Owners;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Has gaps looked up and tells of what is lost. A site that cannot be asked just now, as after the
 * restart that made the gap, is asked again from time to time.
 */
final class GapFiller {

    private static final int MOST_ATTEMPTS = 20;

    private final Position position;
    private final Reconciliation reconciliation;
    private final Owners owners;
    private final StreamRecord record;
    private final TimeSource time;
    private final Duration tellingOfLoss;
    private int attempts;
    private volatile OspException trouble;
    private volatile long troubleNanos;

    GapFiller(
            Position position,
            Reconciliation reconciliation,
            Owners owners,
            StreamRecord record,
            TimeSource time,
            Duration tellingOfLoss) {
        this.position = position;
        this.reconciliation = reconciliation;
        this.owners = owners;
        this.record = record;
        this.time = time;
        this.tellingOfLoss = tellingOfLoss;
    }

    /** Looks up the gap that is open, if one is. Whatever the site answers, it throws nothing. */
    void fill() {
        Optional<Gap> gap = position.gap();
        if (gap.isEmpty()) {
            return;
        }
        try {
            Reconciliation.Found found = reconciliation.lookUp(gap.get(), owners.wantedEvents());
            int recovered = take(found.events());
            found.loss()
                    .ifPresentOrElse(
                            this::lost,
                            () -> {
                                record.gapClosed(recovered);
                                close(null);
                            });
        } catch (OspException e) {
            attempts++;
            if (attempts >= MOST_ATTEMPTS || isRefusal(MilestoneError.of(e))) {
                lost(MilestoneError.EVENTS_LOST.at(MilestoneError.summary(e), e));
            } else {
                tell(
                        MilestoneError.EVENTS_LOST.at(
                                "not known yet: " + MilestoneError.summary(e), e));
            }
        }
    }

    /** How many of them nobody had told before; a look back always meets known ones. */
    private int take(List<MilestoneEvent> events) {
        int recovered = 0;
        for (MilestoneEvent event : events) {
            if (owners.take(event) == Outcome.PUBLISHED) {
                record.recovered();
                recovered++;
            }
        }
        return recovered;
    }

    private static boolean isRefusal(MilestoneError error) {
        return error == MilestoneError.FORBIDDEN || error == MilestoneError.REQUEST_REFUSED;
    }

    private void lost(OspException why) {
        record.gapLost(why);
        close(why);
    }

    private void close(OspException why) {
        attempts = 0;
        position.closeGap();
        tell(why);
    }

    private void tell(OspException why) {
        troubleNanos = time.nanos();
        trouble = why;
    }

    /** Why events may be missing; empty when none is, or that was told for long enough. */
    Optional<OspException> trouble() {
        return Optional.ofNullable(trouble)
                .filter(any -> time.nanos() - troubleNanos < tellingOfLoss.toNanos());
    }
}
