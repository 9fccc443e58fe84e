package ch.onsphere.osp.examples.simulator.server;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The life of a simulator: opened once, away and back as often as its owner likes, then closed. */
public final class LifeCycle implements AutoCloseable {
    private final ScheduledExecutorService scheduler;
    private final Presence presence;
    private final Listeners listeners;
    private final LoopbackPort control;

    /** The life of a simulator of these parts, all of which end with it. */
    public LifeCycle(
            ScheduledExecutorService scheduler,
            Presence presence,
            Listeners listeners,
            LoopbackPort control) {
        this.scheduler = scheduler;
        this.presence = presence;
        this.listeners = listeners;
        this.control = control;
    }

    /** Answers from now on. */
    public void open() {
        control.open();
        presence.start();
    }

    /** Goes away, as a server that is switched off. */
    public void stop() {
        presence.stop();
    }

    /** Comes back at the same address. */
    public void startAgain() {
        presence.start();
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        presence.stop();
        listeners.close();
        control.close();
        try {
            if (!scheduler.awaitTermination(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The faults did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
