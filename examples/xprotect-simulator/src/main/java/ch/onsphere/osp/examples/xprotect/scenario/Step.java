package ch.onsphere.osp.examples.xprotect.scenario;

import java.time.Duration;

/**
 * A step of a scenario.
 *
 * @param after how long after the beginning
 * @param action what happens
 */
record Step(Duration after, Runnable action) {
    static Step after(int seconds, Runnable action) {
        return new Step(Duration.ofSeconds(seconds), action);
    }
}
