package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.MediaSource.Clip;
import ch.onsphere.osp.clearance.upload.DeliveryWatch;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How far the files of a job are, counted in seconds of recording. CR-008 */
final class ClipProgress {

    private final Work work;
    private final long total;
    private final AtomicLong done = new AtomicLong();

    ClipProgress(Work work, long total) {
        this.work = work;
        this.total = total;
    }

    static long secondsOf(Clip clip) {
        Duration length = Duration.between(clip.span().from(), clip.span().until());
        return Math.max(1, length.toSeconds());
    }

    DeliveryWatch of(Clip clip) {
        return new ClipWatch(clip);
    }

    private void add(long seconds) {
        if (seconds != 0) {
            work.progress(done.addAndGet(seconds), total);
        }
    }

    /** Of one file; its threads take turns. */
    private final class ClipWatch implements DeliveryWatch {
        private final long seconds;
        private final long size;
        private long sent;
        private long counted;

        ClipWatch(Clip clip) {
            seconds = secondsOf(clip);
            size = clip.size().orElse(0);
        }

        @Override
        public synchronized void sent(long plaintextBytes) {
            sent += plaintextBytes;
            if (size > 0) {
                long now = seconds * Math.max(0, Math.min(sent, size)) / size;
                add(now - counted);
                counted = now;
            }
        }

        @Override
        public void check() {
            work.check();
        }
    }

    /** A file of a size that nobody knew counts once it is there. */
    void completed(Clip clip) {
        if (clip.size().isEmpty()) {
            add(secondsOf(clip));
        }
    }
}
