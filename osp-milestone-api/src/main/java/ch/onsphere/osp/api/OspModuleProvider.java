package ch.onsphere.osp.api;

import java.util.List;

/**
 * The entry of a module, found with {@link java.util.ServiceLoader}. It has a public constructor
 * without arguments and does nothing until it is asked.
 *
 * <p>The host calls every method of a provider, and of what it creates, with the module's class
 * loader as the thread's context class loader.
 */
public interface OspModuleProvider {

    /**
     * The module's type: the last part of its files' names, and the folder of its instances below
     * {@code modules}.
     *
     * @return for instance {@code milestone}
     */
    String type();

    /**
     * The configuration files that the module reads.
     *
     * @return at least one kind of file
     */
    List<FileType> fileTypes();

    /**
     * Reads what the module would read and reports everything that is wrong. Starts nothing, opens
     * no connection and changes nothing; it may read files that the configuration refers to.
     *
     * @param configuration the resolved tree
     * @return every problem of the whole tree, in the order of the files; empty when all is well
     */
    List<Problem> validate(Configuration configuration);

    /**
     * The same for a host that knows which certificates lie beside the tree, so that a file which
     * names one can be checked, too.
     *
     * @param configuration the resolved tree
     * @param certificates what lies in {@code certs/external} now
     * @return every problem of the whole tree, in the order of the files; empty when all is well
     */
    default List<Problem> validate(Configuration configuration, Certificates certificates) {
        return validate(configuration);
    }

    /**
     * Creates an instance. Opens no connection and starts no thread, though it may read the files
     * that the configuration refers to; items with an error are left out and reported through
     * {@link HostContext#health()} once the instance is started.
     *
     * @param context what the host gives; valid until the instance is closed
     * @return the instance, not yet started
     * @throws OspException when the instance cannot work at all
     */
    OspModule create(HostContext context);
}
