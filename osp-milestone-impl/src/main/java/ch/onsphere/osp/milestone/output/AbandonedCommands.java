package ch.onsphere.osp.milestone.output;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.milestone.command.CommandJournal;
import ch.onsphere.osp.milestone.command.KeptCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commands that waited for servers which are not in the configuration any more. */
public final class AbandonedCommands {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedCommands.class);

    private final Supplier<Path> directory;
    private final Set<ItemId> servers;

    /**
     * Reads nothing yet.
     *
     * @param directory where the commands of all servers are kept
     * @param servers those in the configuration, whether their files are right or not
     */
    public AbandonedCommands(Supplier<Path> directory, Set<ItemId> servers) {
        this.directory = directory;
        this.servers = Set.copyOf(servers);
    }

    /** Tells of each that it is dropped, and forgets it then. */
    public void drop() {
        try {
            for (Path file : CommandJournal.ofOthers(directory.get(), servers)) {
                CommandJournal.leftIn(file).forEach(AbandonedCommands::tell);
                Files.delete(file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("Commands of servers that are gone cannot be read: {}", e.toString());
        }
    }

    private static void tell(KeptCommand kept) {
        try {
            CommandRecord.tellAbandoned(Memo.target(kept.memo()), kept, Memo.name(kept.memo()));
        } catch (RuntimeException e) {
            LOG.error("A command of a server that is gone cannot be read", e);
        }
    }
}
