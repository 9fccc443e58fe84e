package ch.onsphere.osp.examples.host.fake;

import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputHandler;
import ch.onsphere.osp.api.OutputResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Serves every output of the tree that names a server of this instance, and writes down what comes.
 */
public class FakeModule implements OspModule {

    private final HostContext context;
    private final List<OutputCommand> commands = new CopyOnWriteArrayList<>();
    private volatile OutputHandler behaviour = this::done;
    private volatile int closed;

    public FakeModule(HostContext context) {
        this.context = context;
    }

    @Override
    public void start() {
        FakeProvider.outputs(context.configuration()).stream()
                .filter(file -> isMine(file.content()))
                .forEach(file -> context.outputs().register(file.itemId(), this::handle));
    }

    private boolean isMine(String output) {
        return context.configuration().files("server.fake").stream()
                .filter(server -> server.content().contains(context.moduleId().value() + "\""))
                .anyMatch(
                        server -> output.contains("\"linkedServer\":\"" + server.itemId() + "\""));
    }

    private CompletionStage<OutputResult> handle(OutputCommand command) {
        commands.add(command);
        return behaviour.handle(command);
    }

    private CompletionStage<OutputResult> done(OutputCommand command) {
        return CompletableFuture.completedFuture(
                new OutputResult.Done("triggered " + command.outputId(), "event-1"));
    }

    public void answering(OutputHandler other) {
        behaviour = other;
    }

    public HostContext context() {
        return context;
    }

    public List<OutputCommand> commands() {
        return commands;
    }

    public int closed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed++;
    }
}
