package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Something that is done for somebody who waits for it, and of no use once they do not. */
final class PassingErrand implements Errand {

    private static final ItemId NOBODY = new ItemId("passing");
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final CommandKey key = new CommandKey(NOBODY, Long.toString(NUMBERS.incrementAndGet()));
    private final Supplier<Attempt> work;
    private final Instant time;
    private final Duration maximumAge;

    PassingErrand(Supplier<Attempt> work, Instant time, Duration maximumAge) {
        this.work = work;
        this.time = time;
        this.maximumAge = maximumAge;
    }

    @Override
    public CommandKey key() {
        return key;
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public Duration maximumAge() {
        return maximumAge;
    }

    @Override
    public Attempt tryOnce() {
        return work.get();
    }

    @Override
    public Finding lookBack(LostAnswer lost) {
        return new Finding.Unknowable("nothing was kept that could be looked up");
    }

    @Override
    public List<String> others() {
        return List.of();
    }

    @Override
    public Optional<Map<String, Object>> memo() {
        return Optional.empty();
    }

    @Override
    public void waits(String why) {
        // It never lies on the disk.
    }
}
