package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.configuration.Draft;
import java.util.List;

/** Warns of media sources that lie nowhere in the tree. */
final class MediaSourceItems {

    private MediaSourceItems() {}

    /** Which module offers a source is not this one's business; but some file must be there. */
    static void check(Configuration tree, Draft agent) {
        for (ItemId source : agent.find(AgentKeys.MEDIA_SOURCES).orElse(List.of())) {
            if (tree.filesAt(source).isEmpty()) {
                agent.at(AgentKeys.MEDIA_SOURCES)
                        .warning(
                                "media-source",
                                source + ", where there is no file",
                                "Write the ItemId of a connection, such as the directory of a"
                                        + " folder.clearance.");
            }
        }
    }
}
