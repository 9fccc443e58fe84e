package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.TransmissionMode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Completes an output: everything that is left to check once its file has the right shape. */
final class OutputReader {

    private final LinkedServers servers;

    OutputReader(LinkedServers servers) {
        this.servers = servers;
    }

    /** The output, or empty when its report holds an error. */
    Optional<OutputConfiguration> read(Draft draft) {
        servers.check(draft);
        draft.find(OutputKeys.TYPE).ifPresent(type -> checkAvailable(type, draft));
        if (draft.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(
                new OutputConfiguration(
                        draft.id(),
                        draft.get(OutputKeys.LINKED_SERVER),
                        draft.get(OutputKeys.TYPE),
                        draft.get(OutputKeys.EVENT),
                        draft.find(OutputKeys.SOURCE),
                        modes(draft.get(OutputKeys.TRIGGER_MODES)),
                        draft.find(OutputKeys.CONTENTS).map(OutputReader::contents),
                        draft.get(OutputKeys.MAXIMUM_AGE)));
    }

    private static void checkAvailable(OutputType type, Draft draft) {
        if (type != OutputType.TRIGGER_EVENT) {
            draft.at(OutputKeys.TYPE)
                    .error(
                            "not-available-yet",
                            type + ", which this version cannot do yet",
                            Optional.of(OutputType.TRIGGER_EVENT.name()),
                            "Use TRIGGER_EVENT with a rule on the server, or remove the file.");
        }
    }

    private static Set<TransmissionMode> modes(List<TransmissionMode> modes) {
        return Collections.unmodifiableSet(EnumSet.copyOf(modes));
    }

    /** In the order in which they are written, for people who read them again. */
    private static Set<String> contents(List<String> contents) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(contents));
    }
}
