package ch.onsphere.osp.examples.host.context;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.examples.host.modules.ContextLoader;
import ch.onsphere.osp.examples.host.modules.InstanceContext;
import java.nio.file.Path;

/** Makes the context of each module instance. */
public final class Contexts implements InstanceContext.Factory {

    private final Boards boards;
    private final Certificates certificates;
    private final StateDirectories states;

    /**
     * For one host.
     *
     * @param boards what all instances share
     * @param tree the directory of the tree, for its certificates
     * @param states where instances keep what must outlive a restart
     */
    public Contexts(Boards boards, Path tree, StateDirectories states) {
        this.boards = boards;
        this.certificates = new CertificateFolder(tree);
        this.states = states;
    }

    @Override
    public InstanceContext create(
            ItemId moduleId, Configuration configuration, ContextLoader loader) {
        return new ModuleContext(moduleId, configuration, loader, boards, certificates, states);
    }
}
