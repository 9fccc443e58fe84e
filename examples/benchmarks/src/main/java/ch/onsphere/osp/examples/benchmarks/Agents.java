package ch.onsphere.osp.examples.benchmarks;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import ch.onsphere.osp.examples.benchmarks.jobs.Account;
import ch.onsphere.osp.examples.benchmarks.jobs.AgentTree;
import ch.onsphere.osp.examples.benchmarks.jobs.BareLoop;
import ch.onsphere.osp.examples.benchmarks.jobs.Crew;
import ch.onsphere.osp.examples.benchmarks.jobs.Kills;
import ch.onsphere.osp.examples.benchmarks.jobs.Outcome;
import ch.onsphere.osp.examples.benchmarks.jobs.Shift;
import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.process.Neighbours;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Many small jobs, and agents in as many processes that all want them. */
@Command(
        name = "agents",
        description =
                "Small jobs done by agents in processes of their own: each once, and how many a"
                        + " second; killed at random, if wanted.",
        mixinStandardHelpOptions = true)
final class Agents extends Benchmark {

    private static final Bound NONE = Bound.exactly(0, "jobs");

    /** So long, and a lock's time, may pass between two ends of jobs. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    @Option(
            names = "--jobs",
            defaultValue = "10000",
            description = "Jobs for each number of agents (default: ${DEFAULT-VALUE}).")
    private int jobs;

    @Option(
            names = "--agents",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,2,4",
            description = "Numbers of agents (default: ${DEFAULT-VALUE}).")
    private List<Integer> agents;

    @Option(
            names = "--concurrent-jobs",
            paramLabel = "N",
            defaultValue = "2",
            description = "Jobs that an agent does at once (default: ${DEFAULT-VALUE}).")
    private int concurrentJobs;

    @Option(
            names = "--warm-up",
            defaultValue = "1000",
            description = "Jobs for each agent before it counts (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--lock-seconds",
            defaultValue = "60",
            description = "How long a lock holds without renewal (default: ${DEFAULT-VALUE}).")
    private int lockSeconds;

    @Option(
            names = "--kills",
            defaultValue = "0",
            description =
                    "So many times an agent is killed (SIGKILL) at a random moment, and started"
                            + " again (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--bare-callers",
            defaultValue = "8",
            description =
                    "Threads of the bare loop that shows what the simulator can do, 0 for none"
                            + " (default: ${DEFAULT-VALUE}).")
    private int bareCallers;

    @Option(
            names = "--agent-jvm-option",
            paramLabel = "OPTION",
            description = "An option for the JVMs of agents; may be given more than once.")
    private List<String> jvmOptions = new ArrayList<>();

    @Override
    List<Figure> measure(WorkDirectory work) throws Exception {
        List<Figure> figures = new ArrayList<>();
        if (bareCallers > 0) {
            figures.add(bare(work));
        }
        List<Shift> shifts = new ArrayList<>();
        for (int count : agents) {
            Shift shift = shift(work.directory("agents-" + count), count);
            shifts.add(shift);
            figures.addAll(figures(shift, shifts.get(0)));
        }
        return figures;
    }

    private Figure bare(WorkDirectory work) throws Exception {
        Path directory = work.directory("bare");
        try (Account account = Account.start(directory, lockSeconds);
                BareLoop loop = BareLoop.start(account, bareCallers)) {
            run(account, warmUp, ended -> {});
            Neighbours neighbours = new Neighbours();
            Duration before = account.processorTime();
            Duration ownBefore = loop.processorTime();
            Duration took = run(account, jobs, ended -> {});
            Shift shift =
                    new Shift(
                            0,
                            jobs,
                            took,
                            account.outcome(),
                            account.processorTime().minus(before),
                            loop.processorTime().minus(ownBefore),
                            neighbours.share());
            tell("bare loop: %.0f jobs/s; %s", shift.perSecond(), shift.processors());
            return Figure.told(
                    "The same calls by a bare loop of %d threads: jobs per second"
                            .formatted(bareCallers),
                    "%.0f/s".formatted(shift.perSecond()),
                    shift.processors());
        }
    }

    private Shift shift(Path directory, int count) throws Exception {
        try (Account account = Account.start(directory, lockSeconds);
                Crew crew = new Crew(account, directory, count, concurrentJobs, jvmOptions)) {
            run(account, warmUp * count, ended -> {});
            Neighbours neighbours = new Neighbours();
            Duration before = account.processorTime();
            Duration ownBefore = crew.processorTime();
            Duration took = run(account, jobs, new Kills(crew, kills, (long) warmUp * count, jobs));
            Shift shift =
                    new Shift(
                            count,
                            jobs,
                            took,
                            account.outcome(),
                            account.processorTime().minus(before),
                            crew.processorTime().minus(ownBefore),
                            neighbours.share());
            tell("%d agents: %.0f jobs/s; %s", count, shift.perSecond(), shift.processors());
            tell("%s", shift);
            return shift;
        }
    }

    /** Posts jobs and waits for the end of all; how long the last of them took to end. */
    private Duration run(Account account, int count, Account.Looking looking)
            throws InterruptedException {
        long before = account.ended();
        Instant posted = Instant.now();
        account.postThumbnails(count, AgentTree.CAMERA);
        account.awaitEnded(before + count, LONGEST_PAUSE.plusSeconds(lockSeconds), looking);
        return Duration.between(posted, account.outcome().finished());
    }

    private List<Figure> figures(Shift shift, Shift first) {
        String name = "%d %s: ".formatted(shift.agents(), shift.agents() == 1 ? "agent" : "agents");
        Outcome outcome = shift.outcome();
        List<Figure> figures = new ArrayList<>();
        figures.add(
                new Figure(
                        name + "small jobs, and those not completed exactly once",
                        "%d, by each agent %s"
                                .formatted(outcome.jobs(), outcome.byAgent().values()),
                        "locked more than once: " + outcome.lockedAgain(),
                        outcome.jobs() - outcome.once(),
                        NONE));
        if (kills == 0) {
            figures.add(
                    Figure.told(
                            name + "jobs per second",
                            "%.0f/s".formatted(shift.perSecond()),
                            "%.2f times that of one; %s"
                                    .formatted(
                                            shift.perSecond() / first.perSecond(),
                                            shift.processors())));
            figures.add(
                    Figure.told(
                            name + "processor time of a job",
                            "%.1f ms".formatted(shift.workerMillis()),
                            "simulator %.1f ms".formatted(shift.simulatorMillis())));
        }
        return figures;
    }
}
