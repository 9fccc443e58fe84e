package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.clearance.registry.Job;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What is left of the last look for jobs. When a place becomes free soon after, the next one is
 * tried without asking for the whole list again. Neighbours in it are mixed: agents that all began
 * with the same job would all but one have asked for nothing.
 */
final class Backlog {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int NEIGHBOURS = 16;

    private final TimeSource time;
    private final Random random;
    private final Deque<Job> jobs = new ArrayDeque<>();
    private long filledNanos;

    Backlog(TimeSource time, Random random) {
        this.time = time;
        this.random = random;
    }

    boolean hasFresh() {
        return !jobs.isEmpty() && time.nanos() - filledNanos < FRESH.toNanos();
    }

    void fill(List<Job> chosen) {
        jobs.clear();
        List<Job> mixed = new ArrayList<>(chosen);
        for (int i = 0; i < mixed.size(); i += NEIGHBOURS) {
            Collections.shuffle(mixed.subList(i, Math.min(mixed.size(), i + NEIGHBOURS)), random);
        }
        jobs.addAll(mixed);
        filledNanos = time.nanos();
    }

    Optional<Job> next() {
        return Optional.ofNullable(jobs.poll());
    }
}
