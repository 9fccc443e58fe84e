package ch.onsphere.osp.examples.host.bus;

import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import java.time.Instant;
import java.util.Optional;

/** One data point: what it is and what it holds. */
final class DataPoint {

    private final ValueDefinition definition;
    private final RecentIds ids;
    private final Object writing;
    private ValueStatus.Last last;

    private DataPoint(
            ValueDefinition definition, RecentIds ids, Object writing, ValueStatus.Last last) {
        this.definition = definition;
        this.ids = ids;
        this.writing = writing;
        this.last = last;
    }

    DataPoint(ValueDefinition definition) {
        this(definition, new RecentIds(), new Object(), null);
    }

    /** Declared anew: the content stays if the type does, and what has passed is remembered. */
    synchronized DataPoint as(ValueDefinition next) {
        return new DataPoint(next, ids, writing, next.type() == definition.type() ? last : null);
    }

    /** True unless a publication of this id has come before. */
    boolean isNew(String publicationId) {
        return ids.isNew(publicationId);
    }

    /**
     * Held by whoever writes it until the commands that follow are sent: else they could be sent in
     * another order than that in which the contents were taken.
     */
    Object writing() {
        return writing;
    }

    ValueDefinition definition() {
        return definition;
    }

    synchronized ValueStatus status() {
        return new ValueStatus(definition, Optional.ofNullable(last));
    }

    /**
     * Takes a content. Without a mode it is a retransmission when the same content is there
     * already, and a change otherwise.
     */
    synchronized ValueStatus.Last take(Value value, Optional<TransmissionMode> mode, Instant time) {
        boolean isSame = !definition.momentary() && last != null && last.value().equals(value);
        TransmissionMode used =
                mode.orElse(isSame ? TransmissionMode.RETRANSMISSION : TransmissionMode.CHANGE);
        last = new ValueStatus.Last(value, used, time);
        return last;
    }
}
