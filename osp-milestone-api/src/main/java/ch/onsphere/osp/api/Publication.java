package ch.onsphere.osp.api;

import java.time.Instant;
import java.util.Optional;

/**
 * What a module tells about a data point.
 *
 * @param itemId the data point: the directory of a {@code value.ospp}
 * @param value the content, or an error
 * @param mode why it is published
 * @param time when it became so in the field system; empty when that is not known
 * @param id names this publication among those of the data point: one that comes again under the
 *     same id, after a restart too, is the same publication, and a host that remembers it lets it
 *     pass; empty when a repetition does no harm
 */
public record Publication(
        ItemId itemId,
        Value value,
        TransmissionMode mode,
        Optional<Instant> time,
        Optional<String> id) {

    /**
     * A publication without a time and a name of its own.
     *
     * @param itemId the data point
     * @param value the content, or an error
     * @param mode why it is published
     */
    public Publication(ItemId itemId, Value value, TransmissionMode mode) {
        this(itemId, value, mode, Optional.empty(), Optional.empty());
    }
}
