package ch.onsphere.osp.examples.xprotect.wire;

/** Hears what happens on a WebSocket. */
public interface SocketListener {
    /** The socket is open. */
    void opened(Socket socket);

    /** A text message arrived. */
    void received(String text);

    /** A text message arrived and is to be taken for lost. */
    void swallowed(String text);

    /** A message arrived that is no text. */
    void receivedBinary();

    /** The socket is gone, for whatever reason; also when it never was open. */
    void closed();
}
