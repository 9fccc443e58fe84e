package ch.onsphere.osp.examples.simulator.server;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;

/** Ends a TCP connection with RST in place of FIN. */
public final class Resets {
    private Resets() {}

    /** Resets it; returns what those who still write to it are to be told. */
    public static IOException reset(EndPoint connected) {
        EndPoint endPoint = connected;
        while (endPoint instanceof EndPoint.Wrapper wrapper) {
            endPoint = wrapper.unwrap();
        }
        IOException reset = new IOException("Connection reset because a fault asks for it");
        if (endPoint.getTransport() instanceof SocketChannel channel) {
            try {
                // Closing without lingering sends RST in place of FIN.
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                reset.addSuppressed(e);
            }
        }
        endPoint.close(reset);
        return reset;
    }
}
