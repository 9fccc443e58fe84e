package ch.onsphere.osp.examples.xprotect;

/**
 * Builds sites; found with {@link java.util.ServiceLoader} so that this package, which everything
 * else refers to, refers to nothing itself.
 */
public interface SiteProvider {
    /** Starts a site as {@link SimulatedSite#start(SiteOptions)} describes. */
    SimulatedSite start(SiteOptions options);
}
