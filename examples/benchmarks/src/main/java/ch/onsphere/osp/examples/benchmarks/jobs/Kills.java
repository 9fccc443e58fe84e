package ch.onsphere.osp.examples.benchmarks.jobs;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/** Kills agents now and then while jobs are done, each time one that nobody can foresee. */
public final class Kills implements Account.Looking {

    private final Crew crew;
    private final Deque<Long> after = new ArrayDeque<>();
    private final Random random = new Random();

    /** So many, at moments between the first and the last job. */
    public Kills(Crew crew, int count, long endedBefore, int jobs) {
        this.crew = crew;
        random.longs(count, endedBefore, endedBefore + jobs).sorted().forEach(after::add);
    }

    @Override
    public void at(long ended) {
        if (!after.isEmpty() && ended >= after.peek()) {
            after.remove();
            int victim = random.nextInt(crew.size());
            tell(
                    "agent %d is killed when %d jobs have ended; %d more",
                    victim, ended, after.size());
            crew.killAndReplace(victim);
        }
    }
}
