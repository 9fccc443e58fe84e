package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.clearance.error.JobError;
import ch.onsphere.osp.clearance.outcome.JobResult;
import ch.onsphere.osp.clearance.outcome.Situation;
import java.util.List;
import java.util.stream.Collectors;

/** What became of a job of several parts. */
final class Delivered {

    private static final int MOST_NAMED = 20;

    private Delivered() {}

    static JobResult result(int delivered, List<Missing> missing, String further) {
        String counted = delivered + (delivered == 1 ? " file" : " files") + further;
        if (missing.isEmpty()) {
            return new JobResult(Situation.ALL_DELIVERED, counted);
        }
        String message = counted + "; missing: " + named(missing);
        if (delivered > 0) {
            return new JobResult(Situation.SOME_DELIVERED, message);
        }
        if (missing.stream().allMatch(each -> each.isOf(JobError.NOTHING_RECORDED))) {
            return new JobResult(Situation.NOTHING_RECORDED, message);
        }
        if (missing.stream().allMatch(each -> each.isOf(JobError.DEVICE_UNKNOWN))) {
            return new JobResult(Situation.DEVICE_UNKNOWN, message);
        }
        // Nothing is lost by waiting for it, however often.
        boolean away = missing.stream().anyMatch(each -> each.isOf(JobError.SOURCE_AWAY));
        return new JobResult(away ? Situation.SOURCE_AWAY : Situation.NOTHING_DELIVERED, message);
    }

    private static String named(List<Missing> missing) {
        String names =
                missing.stream()
                        .limit(MOST_NAMED)
                        .map(Missing::toString)
                        .collect(Collectors.joining(", "));
        int more = missing.size() - MOST_NAMED;
        return more > 0 ? names + " and " + more + " more" : names;
    }
}
