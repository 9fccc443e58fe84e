package ch.onsphere.osp.milestone.output;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputHandler;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.milestone.command.CommandQueue;
import ch.onsphere.osp.milestone.command.EarlierCommands;
import ch.onsphere.osp.milestone.command.KeptCommand;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputConfiguration;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One output: which of its commands are carried out, and what is recorded of them. */
public final class OutputBinding implements OutputHandler {

    private static final int LONGEST_SHOWN = 200;

    private final OutputConfiguration output;
    private final OutputWork work;
    private final String site;
    private final CommandQueue queue;
    private final CommandRecord record;
    private final String target;

    /**
     * Binds an output to the queue of its server.
     *
     * @param output what its file says, and what does it
     * @param site the address of its server
     * @param queue the commands of its server
     * @param record where results are noted
     */
    public OutputBinding(Output output, String site, CommandQueue queue, CommandRecord record) {
        this.output = output.configuration();
        this.work = output.work();
        this.site = site;
        this.queue = queue;
        this.record = record;
        this.target = Printable.line(output.configuration().action().target(), LONGEST_SHOWN);
    }

    @Override
    public CompletionStage<OutputResult> handle(OutputCommand command) {
        Optional<String> filter = filteredBecause(command);
        if (filter.isPresent()) {
            OutputResult ignored = new OutputResult.Ignored(filter.get());
            record.ignored();
            return CompletableFuture.completedStage(ignored);
        }
        long begin = record.begin();
        return queue.submit(new OutputErrand(this, command))
                .whenComplete((result, never) -> end(command, result, begin));
    }

    /** Goes on with a command of an earlier run, if it still means the same. */
    void resume(EarlierCommands earlier, KeptCommand kept, OutputCommand command) {
        OutputErrand errand = new OutputErrand(this, command);
        String before = Memo.meaning(kept.memo());
        if (before.equals(meaning()) && filteredBecause(command).isEmpty()) {
            long begin = record.begin();
            earlier.resume(kept, errand, result -> end(command, result, begin));
        } else {
            record.dropped(
                    subject(command), kept, command.correlationId(), "the output's file changed");
            earlier.drop(kept, errand.key());
        }
    }

    private void end(OutputCommand command, OutputResult result, long begin) {
        record.end(subject(command), command.correlationId(), result, begin);
    }

    OutputWork work() {
        return work;
    }

    Duration maximumAge() {
        return output.maximumAge();
    }

    /** What a command to this output does; another meaning is another command. */
    String meaning() {
        return site + ' ' + output.action();
    }

    void waits(OutputCommand command, String why) {
        record.waits(subject(command), command.correlationId(), why);
    }

    private String subject(OutputCommand command) {
        return CommandRecord.subject(
                output.id(), Printable.line(command.value().content(), LONGEST_SHOWN), target);
    }

    private Optional<String> filteredBecause(OutputCommand command) {
        if (command.value() instanceof Value.ErrorValue error) {
            return Optional.of("the value is in error: " + error.reason());
        }
        if (!output.triggerModes().contains(command.mode())) {
            return Optional.of(
                    "published as "
                            + command.mode()
                            + ", but triggerModes of this output is "
                            + output.triggerModes());
        }
        String content = command.value().content();
        if (output.contents().isPresent() && !output.contents().get().contains(content)) {
            return Optional.of("content [" + content + "] is not in contents");
        }
        return Optional.empty();
    }
}
