package ch.onsphere.osp.milestone.alarm;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.OfAlarms;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.event.AlarmNames;
import java.time.Instant;
import java.util.Optional;

/** A value that follows some alarms. Used by one thread. */
final class AlarmOwner {

    private final OwnerConfiguration configuration;
    private final OfAlarms produced;
    private AlarmFilter filter;
    private Verdict verdict;

    private SiteAlarm deciding;
    private String decidedBefore = "";
    private Value known;
    private boolean inError;

    AlarmOwner(OwnerConfiguration configuration, OfAlarms produced) {
        this.configuration = configuration;
        this.produced = produced;
    }

    ItemId id() {
        return configuration.id();
    }

    /**
     * Looks its names up on the site.
     *
     * @throws OspException when one is unknown or ambiguous, or the site cannot be asked
     */
    void resolve(AlarmNames names, AlarmStates states) {
        AlarmFilter newFilter = AlarmFilter.of(produced.choice(), names);
        verdict = Verdict.of(produced, states);
        filter = newFilter;
    }

    /** Whether its names were known once; what they meant then counts until they are again. */
    boolean isResolved() {
        return filter != null;
    }

    /** The alarms are read from the beginning. */
    void begin() {
        deciding = null;
    }

    void see(SiteAlarm alarm) {
        if (filter.accepts(alarm) && (deciding == null || verdict.prefers(alarm, deciding))) {
            deciding = alarm;
        }
    }

    /** The alarm that decided after the last reading that was whole; empty for none. */
    String decidedBefore() {
        return decidedBefore;
    }

    /** All alarms were seen. */
    Optional<Publication> end() {
        decidedBefore = deciding == null ? "" : deciding.id();
        Value now = deciding == null ? verdict.noAlarm() : verdict.value(deciding);
        boolean isSame = now.equals(known);
        if (isSame && !inError) {
            return Optional.empty();
        }
        TransmissionMode again = isSame ? TransmissionMode.RETRANSMISSION : TransmissionMode.CHANGE;
        TransmissionMode mode = known == null ? TransmissionMode.INITIALIZATION : again;
        known = now;
        inError = false;
        return Optional.of(new Publication(id(), now, mode, since(), Optional.empty()));
    }

    private Optional<Instant> since() {
        return Optional.ofNullable(deciding)
                .map(SiteAlarm::changed)
                .filter(time -> !time.equals(Instant.EPOCH));
    }

    /** It is not known any more. */
    Optional<Publication> away(OspException why) {
        if (inError) {
            return Optional.empty();
        }
        inError = true;
        TransmissionMode mode =
                known == null ? TransmissionMode.INITIALIZATION : TransmissionMode.CHANGE;
        Value value = new Value.ErrorValue(MilestoneError.summary(why));
        return Optional.of(new Publication(id(), value, mode));
    }
}
