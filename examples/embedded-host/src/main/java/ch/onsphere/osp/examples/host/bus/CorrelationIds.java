package ch.onsphere.osp.examples.host.bus;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names for commands that nobody has named: a random start that sets this run apart from others,
 * and a count. Much cheaper than a random name for each.
 */
public final class CorrelationIds {

    private final String start = Long.toString(new SecureRandom().nextLong() >>> 16, 36) + '-';
    private final AtomicLong count = new AtomicLong();

    /**
     * The next name.
     *
     * @return a name that no other command has
     */
    public String next() {
        return start + Long.toString(count.incrementAndGet(), 36);
    }
}
