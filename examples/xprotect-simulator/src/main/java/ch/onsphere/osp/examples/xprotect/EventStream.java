package ch.onsphere.osp.examples.xprotect;

import java.time.Duration;
import java.util.List;

/** The Events and State WebSocket of a site, seen and disturbed from behind. */
public interface EventStream {
    /** How many sockets are open. */
    int connections();

    /** How many sockets were opened since the start. */
    long connectionsOpened();

    /** The sessions, oldest first, those included that could still be resumed. */
    List<StreamedSession> sessions();

    /**
     * The last commands that arrived, oldest first, as JSON; tokens are replaced by {@code
     * [redacted]}, what is no command by a remark.
     */
    List<String> commands();

    /** Empties {@link #commands()}. */
    void forgetCommands();

    /** Sends a text frame to every socket as it is, whether it makes sense or not. */
    void send(String text);

    /** Keeps the replies to commands back, so that events come before them. */
    void holdReplies();

    /** Keeps the replies to {@code getState} back, and no others. */
    void holdStates();

    /** Sends the replies that were kept back, and further ones at once. */
    void releaseReplies();

    /** The reply to {@code getState} comes that much later, in real time, as on large sites. */
    void delayStates(Duration delay);

    /** Changes how far back sessions can be resumed. */
    void resumeWithin(ResumeWindow window);

    /** Forgets every session: none can be resumed. Sockets stay open. */
    void forgetSessions();

    /** Closes every socket properly, with that code. */
    void close(int code);

    /** Closes every TCP connection without a word, as the recycling of an app pool does. */
    void recycle();

    /** Resets every TCP connection (RST). */
    void reset();

    /** Neither reads nor sends on any socket, new ones included, until {@link #proceed()}. */
    void pause();

    /** Swallows what arrives, pings included, and what should be sent, until {@link #proceed()}. */
    void blackHole();

    /** Ends {@link #pause()}, with all that waited, or {@link #blackHole()}. */
    void proceed();
}
