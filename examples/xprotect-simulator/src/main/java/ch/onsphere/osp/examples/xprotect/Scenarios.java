package ch.onsphere.osp.examples.xprotect;

import java.time.Duration;

/** Plays scenarios; their time is that of the clock of the site. */
public interface Scenarios {
    /**
     * Begins a scenario now.
     *
     * @throws IllegalStateException when the site has no camera to play it at
     */
    void play(Scenario scenario);

    /** Begins a scenario now and again after that time, until {@link #stop()}. */
    void repeat(Scenario scenario, Duration every);

    /** Plays nothing more; what has begun stays as it is. */
    void stop();

    /** How many scenarios came to their end. */
    long ended();
}
