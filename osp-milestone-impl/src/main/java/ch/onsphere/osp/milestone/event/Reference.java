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
 * What a file names on the site. What the names led to is kept for a round, or until the site does
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

    private record Known<T>(T object, long round, boolean isOutdated) {}

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
     * What the names lead to now, or led to when they lead nowhere any more.
     *
     * @return never null
     * @throws OspException when they have never led anywhere
     */
    public T get() {
        Known<T> last = known;
        if (last != null && last.round() == names.round()) {
            return last.object();
        }
        try {
            return look();
        } catch (OspException e) {
            if (last == null) {
                throw e;
            }
            LOG.warn("A name is believed to mean what it meant before: {}", e.getMessage());
            return last.object();
        }
    }

    /**
     * Looks the names up.
     *
     * @return what they lead to
     * @throws OspException when they lead nowhere, also when they did before
     */
    public T look() {
        long round = names.round();
        try {
            T found = resolve.get();
            known = new Known<>(found, round, false);
            return found;
        } catch (OspException e) {
            Known<T> last = known;
            if (last != null) {
                known = new Known<>(last.object(), round, true);
            }
            throw e;
        }
    }

    /**
     * What the names led to last, also when they lead elsewhere by now. Asks nobody.
     *
     * @return empty when they have never led anywhere
     */
    public Optional<T> last() {
        return Optional.ofNullable(known).map(Known::object);
    }

    /**
     * Whether the names led nowhere when they were looked up last, and somewhere before.
     *
     * @return true when {@link #get} gives what they led to before
     */
    public boolean isOutdated() {
        Known<T> last = known;
        return last != null && last.isOutdated();
    }

    /** What the names lead to, as the site says now. */
    T again() {
        refresh.run();
        return look();
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
