package ch.onsphere.osp.milestone.incident;

import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.site.CurrentSite;
import ch.onsphere.osp.milestone.site.Site;

/**
 * The version that a site must have. Bookmarks and evidence locks came with XProtect 2024 R2 (24.2;
 * Milestone Configuration API, "This release").
 *
 * @param site tells its version
 * @param what needs the version
 */
record NeededVersion(CurrentSite site, String what) {

    private static final int YEAR = 24;
    private static final int RELEASE = 2;

    /**
     * Checks the version of the site, if it is known.
     *
     * @throws ch.onsphere.osp.api.OspException when it is too old
     */
    void check() {
        Site found = site.get();
        if (found.isOlderThan(YEAR, RELEASE)) {
            throw MilestoneError.TYPE_NEEDS_NEWER_VERSION.at(
                    what + " needs 2024 R2 (24.2), the site has " + found.productVersion());
        }
    }
}
