package ch.onsphere.osp.examples.host.bus;

import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import java.time.Instant;
import java.util.Optional;

/**
 * How a data point stands.
 *
 * @param definition what was declared
 * @param last what was published last
 */
public record ValueStatus(ValueDefinition definition, Optional<Last> last) {

    /**
     * A publication.
     *
     * @param value the content, or an error
     * @param mode why it was published
     * @param time when it became so in the field system, or else when the host took it in
     */
    public record Last(Value value, TransmissionMode mode, Instant time) {}
}
