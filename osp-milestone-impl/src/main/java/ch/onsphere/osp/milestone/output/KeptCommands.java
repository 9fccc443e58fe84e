package ch.onsphere.osp.milestone.output;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.milestone.command.CommandKey;
import ch.onsphere.osp.milestone.command.EarlierCommands;
import ch.onsphere.osp.milestone.command.KeptCommand;
import ch.onsphere.osp.milestone.event.SiteEvents;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands that waited for one server when an earlier run ended. */
public final class KeptCommands {

    private static final Logger LOG = LoggerFactory.getLogger(KeptCommands.class);

    private static final int LONGEST_SHOWN = 200;

    private final ItemId server;
    private final Map<ItemId, OutputBinding> outputs;
    private final EventRequestBinding requests;
    private final SiteEvents events;
    private final EarlierCommands earlier;
    private final CommandRecord record;

    /**
     * Reads nothing yet.
     *
     * @param server the server
     * @param outputs its outputs
     * @param requests the requests for its events
     * @param events its events
     * @param earlier what is left of its commands
     * @param record where results are noted
     */
    public KeptCommands(
            ItemId server,
            Map<ItemId, OutputBinding> outputs,
            EventRequestBinding requests,
            SiteEvents events,
            EarlierCommands earlier,
            CommandRecord record) {
        this.server = server;
        this.outputs = Map.copyOf(outputs);
        this.requests = requests;
        this.events = events;
        this.earlier = earlier;
        this.record = record;
    }

    /** Goes on with each of them, or drops it and tells why. Returns at once. */
    public void resume() {
        List<KeptCommand> left = earlier.read();
        events.areKnown(earlier.references());
        left.forEach(this::resume);
        if (!left.isEmpty()) {
            LOG.info(
                    "[{}] commands waited for server [{}] when the module stopped; what becomes of"
                            + " them is in the audit log",
                    left.size(),
                    server);
        }
    }

    private void resume(KeptCommand kept) {
        try {
            if (Memo.isOfOutput(kept.memo())) {
                resume(kept, Memo.command(kept.memo()));
            } else {
                requests.resume(earlier, kept, Memo.request(kept.memo()));
            }
        } catch (RuntimeException e) {
            LOG.error("A command that waited for server [{}] cannot be read", server, e);
            earlier.drop(kept, new CommandKey(server, "unreadable"));
        }
    }

    private void resume(KeptCommand kept, OutputCommand command) {
        OutputBinding output = outputs.get(command.outputId());
        if (output != null) {
            output.resume(earlier, kept, command);
            return;
        }
        record.dropped(
                CommandRecord.subject(
                        command.outputId(),
                        Printable.line(command.value().content(), LONGEST_SHOWN),
                        "?"),
                kept,
                command.correlationId(),
                "the output is gone, or its file has an error");
        earlier.drop(kept, new CommandKey(command.outputId(), command.correlationId()));
    }
}
