package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.Values;
import java.util.Optional;

/**
 * Whether a server is connected, as the BOOLEAN value beside its file: OnSphere's convention for
 * connections (documentation of its OPC-UA and ONVIF modules). A server of which a part works is
 * connected.
 */
final class ConnectionValue {

    private final ItemId server;
    private final Optional<Values> values;
    private Boolean last;

    /**
     * Publishes nothing yet.
     *
     * @param values where to publish, or empty when no value lies beside the server
     */
    ConnectionValue(ItemId server, Optional<Values> values) {
        this.server = server;
        this.values = values;
    }

    void publish(State state) {
        boolean connected = state == State.ONLINE || state == State.DEGRADED;
        boolean isNews = last == null || last != connected;
        if (state == State.CONNECTING || !isNews) {
            return;
        }
        TransmissionMode mode =
                last == null ? TransmissionMode.INITIALIZATION : TransmissionMode.CHANGE;
        last = connected;
        values.ifPresent(to -> to.publish(server, new Value.BooleanValue(connected), mode));
    }
}
