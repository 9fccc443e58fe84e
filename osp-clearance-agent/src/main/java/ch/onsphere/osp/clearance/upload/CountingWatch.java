package ch.onsphere.osp.clearance.upload;

import java.util.concurrent.atomic.AtomicLong;

/** Knows what was reported, so that it can be taken back when a file is begun anew. */
final class CountingWatch implements DeliveryWatch {

    private final DeliveryWatch watch;
    private final AtomicLong reported = new AtomicLong();

    CountingWatch(DeliveryWatch watch) {
        this.watch = watch;
    }

    @Override
    public void sent(long plaintextBytes) {
        reported.addAndGet(plaintextBytes);
        watch.sent(plaintextBytes);
    }

    @Override
    public void check() {
        watch.check();
    }

    void takeBack() {
        long all = reported.getAndSet(0);
        if (all != 0) {
            watch.sent(-all);
        }
    }
}
