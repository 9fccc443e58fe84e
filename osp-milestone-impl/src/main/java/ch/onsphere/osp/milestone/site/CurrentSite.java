package ch.onsphere.osp.milestone.site;

import ch.onsphere.osp.milestone.error.MilestoneError;
import java.util.Optional;

/** The site as it was last found; whoever sends a request looks here where to. */
public final class CurrentSite {

    private volatile Site site;

    /**
     * Replaces what was known.
     *
     * @param found the site
     */
    public void set(Site found) {
        site = found;
    }

    /**
     * The site, if it was ever found.
     *
     * @return the site
     */
    public Optional<Site> find() {
        return Optional.ofNullable(site);
    }

    /**
     * The site.
     *
     * @return the site
     * @throws ch.onsphere.osp.api.OspException when it was never found
     */
    public Site get() {
        return find().orElseThrow(
                        () -> MilestoneError.GATEWAY_ABSENT.at("the site was not reached yet"));
    }
}
