package ch.onsphere.osp.examples.host.modules;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.ItemId;

/** A context that is taken back when the instance ends. */
public interface InstanceContext extends HostContext, AutoCloseable {

    /** Withdraws everything that the instance has registered and forgot to close. */
    @Override
    void close();

    /** Makes contexts. */
    @FunctionalInterface
    interface Factory {

        /**
         * Makes the context of one instance.
         *
         * @param moduleId which instance
         * @param configuration the tree it shall see
         * @param loader calls code of the module
         * @return the context
         */
        InstanceContext create(ItemId moduleId, Configuration configuration, ContextLoader loader);
    }
}
