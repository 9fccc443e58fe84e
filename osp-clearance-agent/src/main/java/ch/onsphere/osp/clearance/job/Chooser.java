package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.clearance.registry.Job;
import ch.onsphere.osp.clearance.registry.RequestedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the jobs offered is taken first. Recordings whose time lies furthest back go first,
 * since they are the next to be overwritten; but no job waits for ever behind them. CR-006
 */
final class Chooser {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Set<JobType> served;
    private final Concern concern;
    private final Duration longestInterval;

    /**
     * Chooses by these criteria.
     *
     * @param served the types of jobs
     * @param concern whose cameras they name
     * @param longestInterval an interval that ends later than this from now is not waited for
     */
    Chooser(Set<JobType> served, Concern concern, Duration longestInterval) {
        this.served = served;
        this.concern = concern;
        this.longestInterval = longestInterval;
    }

    /** The jobs worth locking, the most urgent first. */
    List<Job> choose(List<Job> offered, HoldOffs holdOffs, Instant now) {
        List<Job> served = offered.stream().filter(job -> isServed(job.type())).toList();
        return concern.of(served).stream()
                .filter(job -> !holdOffs.contains(job.id()))
                .filter(job -> !isAhead(job, now))
                .sorted(
                        Comparator.comparing((Job job) -> !hasWaited(job, now))
                                .thenComparing(job -> rank(job.type()))
                                .thenComparing(Chooser::oldestFootage)
                                .thenComparing(job -> job.created().orElse(now)))
                .toList();
    }

    /** A type that nobody knows here is taken, to be told that it can never be done. */
    private boolean isServed(JobType type) {
        return served.contains(type) || type == JobType.UNSUPPORTED;
    }

    /** A time that has not passed is waited for; one that nobody can mean is not. */
    private boolean isAhead(Job job, Instant now) {
        return job.type() == JobType.MEDIA_REQUEST
                && job.items().stream()
                        .flatMap(item -> item.until().stream())
                        .anyMatch(
                                end -> end.isAfter(now) && end.isBefore(now.plus(longestInterval)));
    }

    private static boolean hasWaited(Job job, Instant now) {
        return job.created().filter(each -> each.plus(PATIENCE).isBefore(now)).isPresent();
    }

    private static int rank(JobType type) {
        return switch (type) {
            case MEDIA_REQUEST -> 0;
            case THUMBNAIL -> 1;
            case DISCOVERY -> 2;
            case UNSUPPORTED -> 3;
        };
    }

    private static Instant oldestFootage(Job job) {
        return job.items().stream()
                .map(RequestedItem::from)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }
}
