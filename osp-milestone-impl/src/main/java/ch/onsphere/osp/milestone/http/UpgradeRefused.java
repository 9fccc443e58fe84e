package ch.onsphere.osp.milestone.http;

import java.io.IOException;

/** A server that was asked for another protocol answered something else. */
public final class UpgradeRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    UpgradeRefused(int status) {
        super("answered " + status);
        this.status = status;
    }

    /**
     * What it answered.
     *
     * @return the status of HTTP
     */
    public int status() {
        return status;
    }
}
