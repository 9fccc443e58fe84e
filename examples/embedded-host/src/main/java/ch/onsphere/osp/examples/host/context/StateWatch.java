package ch.onsphere.osp.examples.host.context;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells once that the directory of states was taken away under the running host. The host goes on:
 * its modules work with the files that they have open, and an end now would lose those for sure.
 */
public final class StateWatch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(StateWatch.class);

    private final StateLock lock;
    private boolean wasInPlace = true;

    /**
     * Over one directory.
     *
     * @param lock holds it
     */
    public StateWatch(StateLock lock) {
        this.lock = lock;
    }

    /** Looks once more. */
    @Override
    public void run() {
        boolean isInPlace = lock.isInPlace();
        if (wasInPlace && !isInPlace) {
            LOG.error(
                    "The state directory [{}] was deleted, moved or replaced while the host runs:"
                            + " what modules keep from now on can be lost, and a second host could"
                            + " use the same directory. Put it back where it was if it was moved;"
                            + " else end the host and start it again",
                    lock.directory());
        } else if (!wasInPlace && isInPlace) {
            LOG.info("The state directory [{}] is back", lock.directory());
        }
        wasInPlace = isInPlace;
    }
}
