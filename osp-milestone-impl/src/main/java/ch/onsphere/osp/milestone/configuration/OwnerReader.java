package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.AlarmContent;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.At;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.ByUrgency;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.Content;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.Fixed;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.FromLatest;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.Message;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.OfAlarms;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.OfState;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.OnEvent;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.Produced;
import java.util.Map;
import java.util.Optional;

/** Completes an owner: everything that is left to check once its file has the right shape. */
final class OwnerReader {

    private final Configuration tree;
    private final LinkedServers servers;

    OwnerReader(Configuration tree, LinkedServers servers) {
        this.tree = tree;
        this.servers = servers;
    }

    /** The owner, or empty when its report holds an error. */
    Optional<OwnerConfiguration> read(Draft draft) {
        servers.check(draft);
        ValueBeside.check(draft, tree);
        draft.find(OwnerKeys.TYPE).ifPresent(type -> check(type, draft));
        if (draft.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(
                new OwnerConfiguration(
                        draft.id(),
                        draft.get(OwnerKeys.LINKED_SERVER),
                        draft.find(OwnerKeys.SOURCE),
                        produced(draft)));
    }

    private static void check(OwnerType type, Draft draft) {
        switch (type) {
            case EVENT -> checkContent(draft);
            case STATE -> checkState(draft);
            case ALARM -> checkAlarm(draft);
        }
    }

    private static void checkAlarm(Draft draft) {
        AlarmKeys.check(draft);
        boolean taken = draft.find(OwnerKeys.CONTENT_FROM).isPresent();
        if (taken && draft.find(OwnerKeys.STATES).isPresent()) {
            draft.at(OwnerKeys.CONTENT_FROM)
                    .error("content", "this beside states", "Keep one of the two keys.");
        } else if (!taken) {
            checkStates(draft);
        }
    }

    private static void checkState(Draft draft) {
        if (draft.find(OwnerKeys.SOURCE).isEmpty() && !draft.isFaulty()) {
            draft.at(OwnerKeys.SOURCE)
                    .error(
                            "source",
                            "nothing",
                            "Say whose state it is, such as cameras/ and a GUID.");
        }
        checkStates(draft);
    }

    private static void checkStates(Draft draft) {
        Optional<Map<String, String>> states = draft.find(OwnerKeys.STATES);
        if (states.filter(each -> !each.isEmpty()).isEmpty() && !draft.isFaulty()) {
            draft.at(OwnerKeys.STATES)
                    .error(
                            "states",
                            states.isPresent() ? "an empty object" : "nothing",
                            "Write at least one state and what the value becomes by it.");
        }
    }

    private static void checkContent(Draft draft) {
        boolean fixed = draft.find(OwnerKeys.CONTENT).isPresent();
        boolean taken = draft.find(OwnerKeys.CONTENT_FROM).isPresent();
        if (fixed && taken) {
            draft.at(OwnerKeys.CONTENT_FROM)
                    .error("content", "this beside content", "Keep one of the two keys.");
        } else if (!fixed && !taken && !draft.isFaulty()) {
            draft.at(OwnerKeys.CONTENT)
                    .error(
                            "content",
                            "neither content nor contentFrom",
                            "Write what the value becomes, such as \"content\": \"true\".");
        }
    }

    private static Produced produced(Draft draft) {
        return switch (draft.get(OwnerKeys.TYPE)) {
            case EVENT -> new OnEvent(draft.get(OwnerKeys.EVENT), content(draft));
            case STATE ->
                    new OfState(draft.get(OwnerKeys.STATE_GROUP), draft.get(OwnerKeys.STATES));
            case ALARM ->
                    new OfAlarms(
                            AlarmKeys.choice(draft, OwnerKeys.SOURCE),
                            draft.find(OwnerKeys.STATES)
                                    .<AlarmContent>map(ByUrgency::new)
                                    .orElseGet(() -> new FromLatest(taken(draft))),
                            draft.get(OwnerKeys.NO_ALARM));
        };
    }

    private static Content content(Draft draft) {
        Optional<Content> fixed = draft.find(OwnerKeys.CONTENT).map(Fixed::new);
        return fixed.orElseGet(() -> taken(draft));
    }

    private static Content taken(Draft draft) {
        String from = draft.get(OwnerKeys.CONTENT_FROM);
        return from.equals(OwnerKeys.MESSAGE) ? new Message() : new At(from);
    }
}
