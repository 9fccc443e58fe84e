package ch.onsphere.osp.examples.host.context;

import ch.onsphere.osp.api.Registration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What one module instance has registered, so that it can be withdrawn when the instance ends. */
final class Registrations {

    private final Set<Registration> open = new LinkedHashSet<>();
    private boolean closed;

    /** Registers something, unless the instance has ended. */
    synchronized Registration add(Supplier<Registration> registration) {
        if (closed) {
            throw new IllegalStateException("the module instance has ended");
        }
        Registration made = registration.get();
        open.add(made);
        return () -> {
            made.close();
            forget(made);
        };
    }

    private synchronized void forget(Registration registration) {
        open.remove(registration);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
        List.copyOf(open).forEach(Registration::close);
        open.clear();
    }
}
