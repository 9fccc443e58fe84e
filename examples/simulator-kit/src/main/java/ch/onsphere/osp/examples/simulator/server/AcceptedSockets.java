package ch.onsphere.osp.examples.simulator.server;

import java.io.IOException;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sockets that a listener has accepted. None outlives the listener: one that was accepted in
 * the moment of its end belongs to nobody else, and its client would wait for an answer for ever.
 */
final class AcceptedSockets {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptedSockets.class);

    private final Set<Socket> accepted = new HashSet<>();
    private boolean ended;

    /** Takes note of a socket; after the end it is closed instead. */
    synchronized void add(Socket socket) {
        if (ended) {
            close(socket);
            return;
        }
        accepted.removeIf(Socket::isClosed);
        accepted.add(socket);
    }

    /** From now on sockets are kept again. */
    synchronized void begin() {
        ended = false;
    }

    /** From now on no socket is kept; those that are left over are closed by {@link #clear}. */
    synchronized void end() {
        ended = true;
    }

    synchronized void clear() {
        accepted.forEach(AcceptedSockets::close);
        accepted.clear();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("A socket was not closed", e);
        }
    }
}
