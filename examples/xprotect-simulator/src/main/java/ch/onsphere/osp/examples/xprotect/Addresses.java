package ch.onsphere.osp.examples.xprotect;

import java.util.List;

/**
 * Where a site listens and the addresses it tells.
 *
 * @param bind the address to listen on; the control port is always on the loopback interface
 * @param hostName the host name in all addresses the site tells, and in its certificate
 * @param recorderHostName the same for its recording servers; it need not be resolvable
 * @param gateways the gateways it tells of, in that order
 */
public record Addresses(
        String bind, String hostName, String recorderHostName, List<Gateway> gateways) {
    /** Copies the gateways. */
    public Addresses {
        gateways = List.copyOf(gateways);
    }

    static Addresses defaults() {
        return new Addresses("127.0.0.1", "localhost", "localhost", List.of(Gateway.own()));
    }

    Addresses withBind(String changed) {
        return new Addresses(changed, hostName, recorderHostName, gateways);
    }

    Addresses withHostName(String changed) {
        return new Addresses(bind, changed, recorderHostName, gateways);
    }

    Addresses withRecorderHostName(String changed) {
        return new Addresses(bind, hostName, changed, gateways);
    }

    Addresses withGateways(List<Gateway> changed) {
        return new Addresses(bind, hostName, recorderHostName, changed);
    }
}
