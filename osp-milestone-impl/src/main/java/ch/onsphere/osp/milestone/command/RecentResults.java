package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The results of the last commands that were carried out, or may have been: who gives one of them
 * again, under the same name, gets its result again. What certainly did nothing may be tried again.
 */
final class RecentResults {

    static final int MOST = 1000;

    private final Map<CommandKey, OutputResult> results =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<CommandKey, OutputResult> eldest) {
                    return size() > MOST;
                }
            };

    OutputResult of(CommandKey key) {
        return results.get(key);
    }

    void add(CommandKey key, OutputResult result) {
        if (isToBeRemembered(result)) {
            results.put(key, result);
        }
    }

    void addAll(Map<CommandKey, OutputResult> earlier) {
        results.putAll(earlier);
    }

    static Optional<OutputResult> remembered(OutputResult result) {
        return Optional.of(result).filter(RecentResults::isToBeRemembered);
    }

    private static boolean isToBeRemembered(OutputResult result) {
        return result instanceof OutputResult.Done
                || (result instanceof OutputResult.Failed failed
                        && failed.code().equals(MilestoneError.OUTCOME_UNKNOWN.code()));
    }
}
