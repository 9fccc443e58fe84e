package ch.onsphere.osp.kit.time;

import java.time.Duration;
import java.time.Instant;

/**
 * The one source of time: instants for people, nanoseconds for deadlines, and a way to be called
 * later. Tests put their own in its place.
 */
public interface TimeSource extends AutoCloseable {

    /**
     * The time of day.
     *
     * @return now, as the wall clock has it; it may jump
     */
    Instant now();

    /**
     * A monotonic reading.
     *
     * @return nanoseconds since an arbitrary moment; only differences mean something
     */
    long nanos();

    /**
     * Calls a task once, later. The task must not block: it hands its work to a thread of its own.
     *
     * @param delay from now; zero or negative means as soon as possible
     * @param task what to call
     * @return cancels the call if it has not begun
     */
    Cancellable after(Duration delay, Runnable task);

    /** Forgets every call that has not happened yet. */
    @Override
    void close();

    /** A call that has not happened yet. */
    @FunctionalInterface
    interface Cancellable {
        /** Forgets the call. Harmless once it has happened. */
        void cancel();
    }
}
