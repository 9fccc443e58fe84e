package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.clearance.registry.Job;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cameras that an agent knows to be of its media sources, from what each has listed last. It
 * answers at once: the sources are asked on another thread. Used by the polling thread alone.
 * CR-006
 */
public final class OwnCameras {

    private static final Logger LOG = LoggerFactory.getLogger(OwnCameras.class);

    /** Listing thousands of cameras is work for a video system. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Cameras cameras;
    private final Executor thread;
    private final TimeSource time;
    private final Runnable news;
    private final AtomicBoolean asking = new AtomicBoolean();
    private List<ItemId> missingThen;
    private long askedNanos;

    /**
     * Asks nothing yet.
     *
     * @param cameras the cameras of the sources
     * @param thread where a source may hang
     * @param time tells when it is time to ask again
     * @param news is called, on any thread, when a source has listed other cameras than before
     */
    public OwnCameras(Cameras cameras, Executor thread, TimeSource time, Runnable news) {
        this.cameras = cameras;
        this.thread = thread;
        this.time = time;
        this.news = news;
    }

    /**
     * The jobs that name cameras, and none of this agent's.
     *
     * @param jobs some jobs
     * @return those of them, in their order
     */
    public List<Job> strangers(List<Job> jobs) {
        Set<String> names = cameras.names();
        return jobs.stream()
                .filter(job -> !job.items().isEmpty())
                .filter(
                        job ->
                                job.items().stream()
                                        .noneMatch(item -> names.contains(item.deviceId())))
                .toList();
    }

    /**
     * The sources whose cameras may not be known.
     *
     * @return those that are not there, or have not answered when they were asked last
     */
    public List<ItemId> silent() {
        return cameras.silent();
    }

    /** Asks the sources again, unless that was just done; at once when others are there now. */
    public void askAgain() {
        List<ItemId> missing = cameras.missing();
        boolean soon = time.nanos() - askedNanos < PAUSE.toNanos();
        if ((soon && missing.equals(missingThen)) || !asking.compareAndSet(false, true)) {
            return;
        }
        missingThen = missing;
        askedNanos = time.nanos();
        try {
            thread.execute(this::ask);
        } catch (RejectedExecutionException stopping) {
            asking.set(false);
            LOG.debug("Too late to ask for cameras", stopping);
        }
    }

    private void ask() {
        try {
            cameras.askAgain(news);
        } finally {
            asking.set(false);
        }
    }
}
