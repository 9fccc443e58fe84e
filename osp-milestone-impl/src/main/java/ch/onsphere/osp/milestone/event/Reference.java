package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a file names on the site. What the names led to is kept for a minute, or until the site does
 * not know it any more; then they are looked up once more, for they may belong to something else. A
 * name that leads nowhere any more goes on meaning what it meant.
 *
 * @param <T> what the names lead to
 */
public final class Reference<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Reference.class);

    private final SiteNames names;
    private final Supplier<T> resolve;
    private final Runnable refresh;
    private volatile Known<T> known;

    private record Known<T>(T object, long minute) {}

    /**
     * Looks nothing up yet.
     *
     * @param names tells when it is time to look again
     * @param resolve looks the names up
     * @param refresh makes that ask the site
     */
    public Reference(SiteNames names, Supplier<T> resolve, Runnable refresh) {
        this.names = names;
        this.resolve = resolve;
        this.refresh = refresh;
    }

    /**
     * What the names lead to now.
     *
     * @return never null
     * @throws OspException when they have never led anywhere
     */
    public T get() {
        Known<T> last = known;
        if (last == null) {
            return remember(resolve.get());
        }
        return last.minute() == names.minute() ? last.object() : renewed(last.object());
    }

    private T renewed(T last) {
        try {
            return remember(resolve.get());
        } catch (OspException e) {
            LOG.warn("A name is believed to mean what it meant before: {}", e.getMessage());
            return remember(last);
        }
    }

    private T remember(T object) {
        known = new Known<>(object, names.minute());
        return object;
    }

    /** What the names led to last, also when they lead elsewhere by now. */
    Optional<T> last() {
        return Optional.ofNullable(known).map(Known::object);
    }

    /** What the names lead to, as the site says now. */
    T again() {
        refresh.run();
        return remember(resolve.get());
    }

    /**
     * Does something with the object, and once more when the names lead elsewhere by now.
     *
     * @param step what is done
     * @return what came of it
     * @throws OspException as the step does
     */
    public Attempt with(Function<T, Attempt> step) {
        T object = get();
        try {
            return step.apply(object);
        } catch (OspException e) {
            if (MilestoneError.of(e) != MilestoneError.REQUEST_REFUSED) {
                throw e;
            }
            T now = again();
            if (now.equals(object)) {
                throw e;
            }
            return step.apply(now);
        }
    }
}
