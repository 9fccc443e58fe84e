package ch.onsphere.osp.examples.host.bus;

import ch.onsphere.osp.api.ItemId;
import java.time.Instant;
import java.util.Optional;

/**
 * A data point was published or written.
 *
 * @param sequence counts all changes of this run, from 1
 * @param itemId the data point
 * @param last what it holds since then
 * @param taken when the host took it in; {@code last} has the time of the event where it is known
 * @param publicationId the module's name for the publication, if it gave one
 */
public record Change(
        long sequence,
        ItemId itemId,
        ValueStatus.Last last,
        Instant taken,
        Optional<String> publicationId) {}
