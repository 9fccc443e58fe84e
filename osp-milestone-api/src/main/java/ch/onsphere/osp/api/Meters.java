package ch.onsphere.osp.api;

import java.time.Duration;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Where a module registers what it measures. Names are dotted and lower case ({@code
 * milestone.commands}); the host translates them for its monitoring. Labels have few values each,
 * and never a secret or a personal datum. Asking twice for the same name and labels gives the same
 * meter.
 */
public interface Meters {

    /**
     * A count of what has happened.
     *
     * @param name the meter's name
     * @param labels label names and values
     * @return the counter
     */
    Counter counter(String name, Map<String, String> labels);

    /**
     * The distribution of durations.
     *
     * @param name the meter's name
     * @param labels label names and values
     * @return the timer
     */
    Timer timer(String name, Map<String, String> labels);

    /**
     * A number read whenever somebody looks.
     *
     * @param name the meter's name
     * @param labels label names and values
     * @param number read by any thread; must not block
     * @return closing it removes the gauge
     */
    Registration gauge(String name, Map<String, String> labels, DoubleSupplier number);

    /** Counts upwards. */
    @FunctionalInterface
    interface Counter {
        /** Adds one. */
        void increment();
    }

    /** Collects durations. */
    @FunctionalInterface
    interface Timer {
        /**
         * Adds one duration.
         *
         * @param duration not negative
         */
        void record(Duration duration);
    }
}
