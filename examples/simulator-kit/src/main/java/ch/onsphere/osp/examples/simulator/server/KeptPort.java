package ch.onsphere.osp.examples.simulator.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A port that nobody listens on, and that is not free either: whoever connects to it is refused,
 * and the machine gives it to nobody else meanwhile, be it to listen on or to connect from.
 */
final class KeptPort {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPort.class);

    private Socket holder = new Socket();

    /** Takes the port, which a listener has just left. */
    void keep(String host, int port) {
        release();
        try {
            holder = new Socket();
            // Connections of the listener may linger.
            holder.setReuseAddress(true);
            holder.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            LOG.warn("Port {} is left to whoever takes it: {}", port, e.toString());
        }
    }

    /** Lets go of the port, if it was taken. */
    void release() {
        try {
            holder.close();
        } catch (IOException e) {
            LOG.debug("A kept port was not closed", e);
        }
    }
}
