package ch.onsphere.osp.examples.host.bus;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.Values;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data points of the tree and the callbacks that lead from them to outputs. */
public final class ValueBoard implements Values, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ValueBoard.class);

    private final OutputBoard outputs;
    private final Clock clock;
    private final CorrelationIds names;
    private final Changes changes = new Changes();
    private final CallbackQueue queue = new CallbackQueue();
    private volatile Map<ItemId, DataPoint> points = Map.of();

    /**
     * No data point yet.
     *
     * @param outputs where callbacks lead
     * @param clock tells the time
     * @param names names the commands
     */
    public ValueBoard(OutputBoard outputs, Clock clock, CorrelationIds names) {
        this.outputs = outputs;
        this.clock = clock;
        this.names = names;
    }

    /**
     * Takes over the data points of a tree. Those that were there before with the same type keep
     * what they hold.
     *
     * @param definitions all data points
     */
    public synchronized void define(Collection<ValueDefinition> definitions) {
        Map<ItemId, DataPoint> next = new HashMap<>();
        for (ValueDefinition definition : definitions) {
            DataPoint before = points.get(definition.itemId());
            next.put(
                    definition.itemId(),
                    before == null ? new DataPoint(definition) : before.as(definition));
        }
        points = Map.copyOf(next);
    }

    /**
     * Writes a content on behalf of a person, and sends the commands that follow from it on the
     * caller's thread.
     *
     * @param itemId the data point
     * @param content the content in text
     * @param mode why, or empty to find out: a change, unless the same content is there already
     * @return what was set going, or empty when there is no such data point
     * @throws IllegalArgumentException when the content is not of the declared type
     */
    public Optional<Written> write(ItemId itemId, String content, Optional<TransmissionMode> mode) {
        DataPoint point = points.get(itemId);
        if (point == null) {
            return Optional.empty();
        }
        Value value = Value.of(point.definition().type(), content);
        synchronized (point.writing()) {
            Instant now = clock.instant();
            ValueStatus.Last last;
            synchronized (point) {
                last = point.take(value, mode, now);
                changes.add(itemId, last, now, Optional.empty());
            }
            return Optional.of(
                    new Written(last, drive(point.definition(), last, now, Optional.empty())));
        }
    }

    /**
     * Returns at once; callbacks follow on another thread, in order. A publication that comes again
     * under an id that is remembered is let pass.
     */
    @Override
    public void publish(Publication told) {
        take(told.itemId(), told.value(), Optional.of(told.mode()), told.time(), told.id());
    }

    /**
     * Takes a content of which only the host can tell whether it is a change. Returns at once;
     * callbacks follow on another thread, in order.
     *
     * @param itemId the data point
     * @param value the content
     */
    public void report(ItemId itemId, Value value) {
        take(itemId, value, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void take(
            ItemId itemId,
            Value value,
            Optional<TransmissionMode> mode,
            Optional<Instant> time,
            Optional<String> id) {
        DataPoint point = points.get(itemId);
        if (point == null) {
            LOG.debug("Nobody declares the value [{}]; what was published is not kept", itemId);
            return;
        }
        ValueDefinition definition = point.definition();
        Value converted = ValueConversion.to(definition.type(), value);
        Instant now = clock.instant();
        synchronized (point) {
            if (id.isPresent() && !point.isNew(id.get())) {
                LOG.debug("A publication of [{}] came again; it is let pass", itemId);
                return;
            }
            ValueStatus.Last last = point.take(converted, mode, time.orElse(now));
            changes.add(itemId, last, now, id);
            if (!definition.linkedOutputs().isEmpty()) {
                queue.add(itemId.value(), () -> drive(definition, last, now, id));
            }
        }
    }

    /** A command's time is that of its writing: an event's own comes from another clock. */
    private List<Written.Sent> drive(
            ValueDefinition definition,
            ValueStatus.Last last,
            Instant written,
            Optional<String> publicationId) {
        List<Written.Sent> sent = new ArrayList<>(definition.linkedOutputs().size());
        for (ItemId outputId : definition.linkedOutputs()) {
            String name =
                    publicationId
                            .map(id -> CorrelationIds.of(id, definition.itemId(), outputId))
                            .orElseGet(names::next);
            OutputCommand command =
                    new OutputCommand(outputId, last.value(), last.mode(), written, name);
            sent.add(new Written.Sent(command, outputs.send(command)));
        }
        return sent;
    }

    /**
     * What was published last.
     *
     * @return the changes
     */
    public Changes changes() {
        return changes;
    }

    /**
     * How one data point stands.
     *
     * @param itemId its address
     * @return its state, or empty when there is no such data point
     */
    public Optional<ValueStatus> find(ItemId itemId) {
        return Optional.ofNullable(points.get(itemId)).map(DataPoint::status);
    }

    /**
     * How all data points stand.
     *
     * @return in the order of their addresses
     */
    public List<ValueStatus> all() {
        return points.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().status())
                .toList();
    }

    /**
     * How many callbacks were lost because too many were waiting.
     *
     * @return the count since the start
     */
    public long lostCallbacks() {
        return queue.lost();
    }

    /**
     * How many callbacks are waiting.
     *
     * @return the count now
     */
    public int waitingCallbacks() {
        return queue.waiting();
    }

    @Override
    public void close() {
        queue.close();
    }
}
