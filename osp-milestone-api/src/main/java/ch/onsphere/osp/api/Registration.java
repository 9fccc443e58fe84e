package ch.onsphere.osp.api;

/** Something offered to the host until it is closed. */
public interface Registration extends AutoCloseable {

    /** Withdraws the offer. Closing twice does nothing. */
    @Override
    void close();
}
