package ch.onsphere.osp.examples.clearance.wire;

/** A request and the ways to end it; exactly one of them is used, once. */
public interface Exchange {
    /** The request. */
    ApiRequest request();

    /** Sends the answer. */
    void answer(Answer answer);

    /** Sends the head and so many bytes of the body, then resets the connection (TCP RST). */
    void answerAndReset(Answer answer, long bytes);

    /** Reads so many bytes of the request's body, then resets the connection. */
    void readAndReset(long bytes);

    /** Leaves the client without an answer until {@link #abort()} or the end of the connection. */
    void hold();

    /** Resets the connection without an answer. */
    void abort();
}
