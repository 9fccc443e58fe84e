package ch.onsphere.osp.kit.testing;

import java.io.IOException;

/** Threads of a test's own network, which end when their sockets are closed. */
public final class Daemon {

    /** What goes on until a socket is closed. */
    public interface Work {
        void run() throws IOException;
    }

    private Daemon() {}

    public static void run(Work work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException closed) {
                                // How every connection here ends.
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }
}
