package ch.onsphere.osp.milestone.websocket;

/**
 * Gets what arrives on one WebSocket, by one thread at a time. The next is read when the method has
 * returned: a server that floods is slowed down by its own socket, and nothing piles up here.
 */
public interface SocketListener {

    /**
     * A part of a text.
     *
     * @param part valid until the method returns
     * @param last whether the text ends with it
     */
    void onText(CharSequence part, boolean last);

    /**
     * A part of something that is no text.
     *
     * @param last whether it was the last part
     */
    void onBinary(boolean last);

    /** A ping, which is answered already, or a pong. */
    void onSignOfLife();

    /**
     * The server has ended it in order; nothing follows.
     *
     * @param code why
     * @param reason in words, or empty text
     */
    void onClose(int code, String reason);

    /**
     * It has broken off; nothing follows.
     *
     * @param error why
     */
    void onError(Throwable error);
}
