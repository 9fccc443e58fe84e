package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.OspException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/** How often something has failed since it last succeeded. */
final class FailuresInARow {

    /** One failure is a hiccup. */
    private static final int ENOUGH = 2;

    private int count;
    private Throwable last;

    synchronized void add(Throwable failure) {
        count++;
        last = failure;
    }

    synchronized void end() {
        count = 0;
        last = null;
    }

    /** The last, in words; empty while it is no more than a hiccup. */
    synchronized Optional<String> told() {
        return count < ENOUGH ? Optional.empty() : Optional.of(worded(last));
    }

    private static String worded(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (cause instanceof OspException known) {
            return known.code().code() + ": " + known.getMessage();
        }
        return cause instanceof CancellationException ? "no answer in time." : cause.toString();
    }
}
