package ch.onsphere.osp.examples.xprotect;

/**
 * What product it is.
 *
 * @param name display name of the site
 * @param version product version as the site tells it, {@code 25.2.16119.1}; it decides which
 *     resources exist and how booleans are written
 * @param configurationPaging whether lists of the configuration accept {@code page}, {@code size}
 *     and {@code includeChildren}; some builds answer 400 to them
 * @param queuedTasks whether tasks of devices are queued (201, then {@code /tasks/<id>}) in place
 *     of done at once (200)
 */
public record Product(
        String name, String version, boolean configurationPaging, boolean queuedTasks) {
    /** Checks the version. */
    public Product {
        if (!version.matches("\\d{1,4}(\\.\\d{1,9}){1,3}")) {
            throw new IllegalArgumentException("not a product version: " + version);
        }
    }

    static Product defaults() {
        return new Product("Site", "25.2.16119.1", true, false);
    }

    Product withName(String changed) {
        return new Product(changed, version, configurationPaging, queuedTasks);
    }

    Product withVersion(String changed) {
        return new Product(name, changed, configurationPaging, queuedTasks);
    }

    Product withConfigurationPaging(boolean changed) {
        return new Product(name, version, changed, queuedTasks);
    }

    Product withQueuedTasks(boolean changed) {
        return new Product(name, version, configurationPaging, changed);
    }
}
