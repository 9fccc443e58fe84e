package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.clearance.registry.LeaseLostException;
import java.util.concurrent.atomic.AtomicLong;

/** Follows a delivery; its lease lasts as many looks as it is told. */
class Watched implements DeliveryWatch {

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong looksLeft;

    Watched() {
        this(Long.MAX_VALUE);
    }

    Watched(long looks) {
        looksLeft = new AtomicLong(looks);
    }

    @Override
    public void sent(long plaintextBytes) {
        sent.addAndGet(plaintextBytes);
    }

    @Override
    public void check() {
        if (looksLeft.getAndDecrement() <= 0) {
            throw new LeaseLostException("the lock has ended");
        }
    }

    long sent() {
        return sent.get();
    }
}
