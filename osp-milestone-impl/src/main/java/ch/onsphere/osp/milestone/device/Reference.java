package ch.onsphere.osp.milestone.device;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An object of the site that a file names. What the name led to is kept until the site does not
 * know it any more; then the name is looked up once more.
 *
 * @param <T> what the name leads to
 */
final class Reference<T> {

    private final Supplier<T> resolve;
    private final Runnable refresh;
    private volatile T known;

    Reference(Supplier<T> resolve, Runnable refresh) {
        this.resolve = resolve;
        this.refresh = refresh;
    }

    T get() {
        T object = known;
        if (object == null) {
            object = resolve.get();
            known = object;
        }
        return object;
    }

    /** Does something with the object, and once more when the name leads elsewhere by now. */
    Attempt with(Function<T, Attempt> step) {
        T object = get();
        try {
            return step.apply(object);
        } catch (OspException e) {
            if (MilestoneError.of(e) != MilestoneError.REQUEST_REFUSED) {
                throw e;
            }
            refresh.run();
            T now = resolve.get();
            known = now;
            if (now.equals(object)) {
                throw e;
            }
            return step.apply(now);
        }
    }
}
