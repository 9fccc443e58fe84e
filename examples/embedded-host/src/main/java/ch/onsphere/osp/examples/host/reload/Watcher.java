package ch.onsphere.osp.examples.host.reload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the tree again and again. Looking works on every file system; notifications do not come
 * from network mounts. Where looking is slow it is done less often, so that it never costs more
 * than a few per cent of a core.
 */
public final class Watcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final int PAUSES_PER_LOOK = 20;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ChangeDetector detector;
    private Thread thread;

    /**
     * Takes the first look: what changes from now on will be noticed.
     *
     * @param tree the directory
     * @throws IOException when the directory cannot be looked at
     */
    public Watcher(Path tree) throws IOException {
        this.detector = new ChangeDetector(() -> Fingerprint.of(tree));
    }

    /**
     * Looks again and again from now on.
     *
     * @param onLook called before each look, for what else is to be looked at
     * @param onChange called after a change has come to rest
     * @param interval how long to wait between two looks
     */
    public synchronized void start(Runnable onLook, Runnable onChange, Duration interval) {
        thread = new Thread(() -> run(onLook, onChange, interval), "osp-host-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Runnable onLook, Runnable onChange, Duration interval) {
        long pause = interval.toMillis();
        while (true) {
            try {
                Thread.sleep(pause);
                onLook.run();
                long begin = System.nanoTime();
                boolean changed = detector.poll();
                long took = Duration.ofNanos(System.nanoTime() - begin).toMillis();
                pause = Math.max(interval.toMillis(), took * PAUSES_PER_LOOK);
                if (changed) {
                    onChange.run();
                }
            } catch (InterruptedException e) {
                return; // by close
            } catch (IOException e) {
                LOG.warn("Cannot look at the configuration; trying again", e);
            } catch (RuntimeException e) {
                LOG.error("A change of the configuration could not be handled", e);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
