package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.event.NameRounds;
import ch.onsphere.osp.milestone.output.Output;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks whether the site has what the outputs of one server name: all of them in each round, and
 * those whose names lead nowhere each time. Used by the thread of the session.
 */
final class OutputCheck {

    private static final long NEVER = -1;

    private final List<Output> outputs;
    private final NameRounds rounds;
    private final Set<ItemId> prepared = new HashSet<>();
    private final Map<ItemId, OspException> broken = new LinkedHashMap<>();
    private long round = NEVER;

    OutputCheck(List<Output> outputs, NameRounds rounds) {
        this.outputs = List.copyOf(outputs);
        this.rounds = rounds;
    }

    /**
     * Looks names up.
     *
     * @param concernsOneItem tells errors of one output from those of the server
     * @throws OspException when the site cannot be asked for what was never known
     */
    void perform(Predicate<MilestoneError> concernsOneItem) {
        long now = rounds.current();
        boolean isNewRound = now != round;
        boolean answers = true;
        for (Output output : outputs) {
            boolean isNew = !prepared.contains(output.configuration().id());
            if (isNew || (answers && (isNewRound || isDoubtful(output)))) {
                answers = look(output, concernsOneItem);
            }
        }
        round = now;
    }

    private boolean isDoubtful(Output output) {
        return broken.containsKey(output.configuration().id()) || output.work().usesEarlierNames();
    }

    /** False when the site cannot be asked now, and what is known of the output has to do. */
    private boolean look(Output output, Predicate<MilestoneError> concernsOneItem) {
        ItemId id = output.configuration().id();
        try {
            output.work().prepare();
            prepared.add(id);
            broken.remove(id);
            return true;
        } catch (OspException e) {
            if (concernsOneItem.test(MilestoneError.of(e))) {
                broken.put(id, e);
                return true;
            }
            if (prepared.contains(id)) {
                return false;
            }
            throw e;
        }
    }

    /** Why outputs cannot be relied on, for each of them. */
    Map<ItemId, OspException> broken() {
        return broken;
    }

    /** How many of these go on with what their names led to before. */
    int goingOn() {
        return (int)
                outputs.stream()
                        .filter(output -> broken.containsKey(output.configuration().id()))
                        .filter(output -> output.work().usesEarlierNames())
                        .count();
    }

    int size() {
        return outputs.size();
    }
}
