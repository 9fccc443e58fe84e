package ch.onsphere.osp.examples.xprotect.control;

import ch.onsphere.osp.examples.simulator.server.LoopbackPort;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;

/** The powers over a site as JSON over HTTP. */
public final class ControlPort {
    private ControlPort() {}

    /** A control port for a site; 0 for any free port. */
    public static LoopbackPort of(SimulatedSite site, int port) {
        return new LoopbackPort(
                "xprotect-" + site.options().product().name() + "-control",
                port,
                address -> new ControlHandler(new ControlApi(site)));
    }
}
