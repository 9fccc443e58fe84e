package ch.onsphere.osp.api;

/** One running instance of a module. The host calls {@link #start} once, then {@link #close}. */
public interface OspModule extends AutoCloseable {

    /**
     * Begins the work. Returns without waiting for any remote system; what is wrong with one
     * connection is reported through {@link HostContext#health()} and does not stop the others.
     *
     * @throws OspException when the instance as a whole cannot work; nothing it had begun goes on
     * @throws IllegalStateException when it was started or closed before
     */
    void start();

    /**
     * Ends the work within bounded time, whatever remote systems do: waiting commands get a result,
     * threads, sockets and registrations are gone. Closing again, or without a start, does nothing.
     */
    @Override
    void close();
}
