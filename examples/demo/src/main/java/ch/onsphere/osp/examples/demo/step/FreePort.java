package ch.onsphere.osp.examples.demo.step;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Which port of this machine to listen on. */
final class FreePort {

    /** Where the other commands look for a host. */
    static final int OF_HOST = 8080;

    private FreePort() {}

    /** That port, or 0 for any free one when somebody else has it. */
    static int preferably(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            return 0;
        }
    }
}
