package ch.onsphere.osp.examples.host;

import ch.onsphere.osp.examples.host.modules.ProviderSearch;
import ch.onsphere.osp.examples.host.modules.Providers;
import ch.onsphere.osp.examples.host.report.Report;
import ch.onsphere.osp.examples.host.tree.TreeLimits;
import ch.onsphere.osp.examples.host.validation.TreeCheck;

/** Checks a tree as a host would, and starts nothing. */
public final class TreeReport {

    private TreeReport() {}

    /**
     * Checks a tree.
     *
     * @param options which tree and modules; everything else in them is not used
     * @return everything that is wrong
     */
    public static Report of(HostOptions options) {
        try (Providers providers = ProviderSearch.search(options.providers(), options.modules())) {
            return new TreeCheck(providers, TreeLimits.DEFAULT)
                    .check(options.configuration())
                    .report();
        }
    }
}
