package ch.onsphere.osp.examples.host.bus;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The last ids of one data point's publications; older ones are forgotten. */
final class RecentIds {

    private static final int MOST = 1000;

    private final Set<String> ids = new LinkedHashSet<>();

    /** True the first time that an id comes, as far as is remembered. */
    synchronized boolean isNew(String id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > MOST) {
            Iterator<String> oldest = ids.iterator();
            oldest.next();
            oldest.remove();
        }
        return true;
    }
}
