package ch.onsphere.osp.examples.clearance.control;

import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.examples.simulator.server.LoopbackPort;

/** The powers over an account, and the page that shows it. */
public final class ControlPort {
    private ControlPort() {}

    /** A control port for an account; 0 for any free port. */
    public static LoopbackPort of(SimulatedAccount account, int port) {
        return new LoopbackPort(
                "clearance-control",
                port,
                address -> new ControlHandler(new ControlApi(account), address));
    }
}
