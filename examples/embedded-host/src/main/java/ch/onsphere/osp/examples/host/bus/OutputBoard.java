package ch.onsphere.osp.examples.host.bus;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputHandler;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.Registration;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** The outputs that modules serve. */
public final class OutputBoard {

    private final ConcurrentMap<ItemId, OutputSlot> slots = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Function<ItemId, OutputResult.Failed> absence;

    /**
     * No output yet.
     *
     * @param clock tells the time
     * @param absence tells why an output is not served
     */
    public OutputBoard(Clock clock, Function<ItemId, OutputResult.Failed> absence) {
        this.clock = clock;
        this.absence = absence;
    }

    /**
     * Serves an output from now on.
     *
     * @param outputId the output
     * @param handler carries out its commands
     * @return closing it ends the service
     * @throws IllegalStateException when the output is served already
     */
    public Registration register(ItemId outputId, OutputHandler handler) {
        OutputSlot slot = new OutputSlot(outputId, handler, clock);
        if (slots.putIfAbsent(outputId, slot) != null) {
            throw new IllegalStateException("the output [" + outputId + "] is served already");
        }
        return () -> slots.remove(outputId, slot);
    }

    /**
     * Hands a command to the module that serves its output, on the caller's thread. The commands of
     * one output are handed over one after the other.
     *
     * @param command the command
     * @return completes with the result, never exceptionally
     */
    public CompletionStage<OutputResult> send(OutputCommand command) {
        OutputSlot slot = slots.get(command.outputId());
        return slot == null
                ? CompletableFuture.completedFuture(absence.apply(command.outputId()))
                : slot.send(command);
    }

    /**
     * How all outputs stand.
     *
     * @return in the order of their addresses
     */
    public List<OutputStatus> all() {
        return slots.values().stream()
                .map(OutputSlot::status)
                .sorted(Comparator.comparing(OutputStatus::outputId))
                .toList();
    }
}
