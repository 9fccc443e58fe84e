package ch.onsphere.osp.examples.xprotect.wire;

/** The site's end of a WebSocket; nothing here waits. */
public interface Socket {
    /** What becomes of what is sent and of what arrives. */
    enum Flow {
        /** As usual. */
        FREE,
        /** It waits. */
        PAUSED,
        /** It is lost. */
        SWALLOWED
    }

    /** Sends a text message. */
    void send(String text);

    /** Changes what becomes of messages. */
    void flow(Flow changed);

    /** Closes with the closing handshake. */
    void close(int code, String reason);

    /** Closes the TCP connection without a word. */
    void disconnect();

    /** Resets the TCP connection. */
    void reset();
}
