package ch.onsphere.osp.clearance;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.clearance.job.Timing;
import ch.onsphere.osp.clearance.outcome.Situation;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.examples.clearance.RequestMatch;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.kit.testing.Until;
import ch.onsphere.osp.kit.time.Backoff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** One step of the protocol: an agent and an account of its own, and one job for each fault. */
final class FaultRow implements AutoCloseable {

    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final int TWO_BLOCKS = 200_000;

    /** Longer than a token service is left alone after it has failed. */
    private static final Duration AFTER_FAILURE = Duration.ofMillis(1_100);

    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(5), Duration.ofMillis(20), Math::random);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofHours(1);

    /** Attempts are quick and go on for long: it is no test of how long. */
    private static final Timing TIMING =
            new Timing(BACKOFF, LONG, BACKOFF, LONG, BACKOFF, Duration.ZERO, new Random());

    private static final Set<Operation> WITH_STAGING =
            Set.of(Operation.UPDATE_JOB, Operation.INITIALIZE_MEDIA);

    /**
     * What became of a job.
     *
     * @param job the job, as it stands at the service
     * @param ends what the audit record says of its attempts
     * @param files what was delivered
     * @param told how the agent said that it stands
     */
    record Outcome(
            SimulatedJob job,
            List<Situation> ends,
            List<DeliveredFile> files,
            List<ConnectionStatus> told) {}

    private final Operation step;
    private final Path directory;
    private final List<String> jobs = new ArrayList<>();
    private final HurriedTime time = new HurriedTime();
    private final ScriptedSource source;
    private final Bed bed;
    private final RecordingHost host;

    FaultRow(Operation step, Path directory) throws IOException {
        this.step = step;
        this.directory = directory;
        Files.createDirectories(staging());
        bed =
                new Bed(directory, AccountOptions.defaults().withLockDuration(LONG))
                        .with(TIMING)
                        .with(() -> time)
                        .with(keys());
        bed.source()
                .with("c-1", "Entrance")
                .recorded("c-1", "2026-03-01T09:00:00Z", FIVE_MINUTES, TWO_BLOCKS);
        source = new ScriptedSource(bed.source());
        host = bed.host("agent-1", source);
        var unused = bed.start(host);
        // So that what it is told of first is the fault, and not the start.
        Until.holds(step + " is ready", PATIENCE, () -> isOnline());
    }

    private Path staging() {
        return directory.resolve("staging");
    }

    private String keys() {
        String keys = ", \"timeout\": {\"value\": 1, \"unit\": \"MINUTES\"}, \"blockSize\": 131072";
        return WITH_STAGING.contains(step)
                ? keys + ", \"stagingFolder\": \"" + staging() + "\""
                : keys;
    }

    /** A job whose step meets the trouble, from its post to its end. */
    Outcome meet(Trouble trouble) {
        int toldBefore = host.history().size();
        long endedBefore = ended();
        prepare(trouble);
        if (step == Operation.TOKEN || step == Operation.LIST_JOBS) {
            // A look that began before the fault must not find the job.
            Until.holds(
                    step + " has met " + trouble,
                    PATIENCE,
                    () -> bed.account().faults().active().isEmpty());
        }
        String id = bed.account().post(request());
        jobs.add(id);
        Leaps leaps = new Leaps();
        try {
            Until.holds(
                    step + " meets " + trouble,
                    PATIENCE,
                    () -> {
                        long attempts = ended() - endedBefore;
                        nudge(trouble, id, attempts, leaps);
                        SimulatedJob job = bed.job(id);
                        return job.state().isFinal() && attempts == job.locks();
                    });
        } finally {
            bed.account().faults().clear();
            source.giveNext();
        }
        List<ConnectionStatus> told = host.history();
        return new Outcome(
                bed.job(id),
                trail().endsOf(id),
                bed.account().files(id),
                told.subList(toldBefore, told.size()));
    }

    private JobRequest request() {
        return switch (step) {
            case UPDATE_JOB, INITIALIZE_MEDIA, LIST_BLOCKS ->
                    JobRequest.media(NINE, NINE.plus(FIVE_MINUTES), "c-1");
            case CANCEL_JOB -> JobRequest.thumbnail("nobody");
            case TOKEN, LIST_JOBS, INITIALIZE_DISCOVERY -> JobRequest.discovery();
            default -> JobRequest.thumbnail("c-1");
        };
    }

    private void prepare(Trouble trouble) {
        switch (step) {
            case GET_JOB -> {
                fault(Fault.answerLost(), Operation.COMPLETE_JOB);
                fault(Fault.status(410), Operation.COMPLETE_JOB);
            }
            case RENEW_LOCK, UPDATE_JOB -> source.holdNext();
            case LIST_BLOCKS -> source.breakNextOff();
            case RELEASE_JOB -> source.failNext();
            default -> {
                // The job comes there by itself.
            }
        }
        fault(trouble.fault(), step);
        if (step == Operation.TOKEN) {
            bed.account().revokeTokens();
        }
        if (step == Operation.RENEW_LOCK && !ExpectedEnds.isLost(trouble)) {
            // The work goes on when a renewal after the one in question is under way.
            fault(Fault.delay(Duration.ZERO), Operation.RENEW_LOCK);
        }
    }

    /** A renewal of an earlier job may still be on its way: the fault is not for it. */
    private void fault(Fault fault, Operation operation) {
        String path = jobs.isEmpty() ? ".*" : "(?!.*(" + String.join("|", jobs) + ")).*";
        bed.account()
                .faults()
                .add(fault.on(new RequestMatch(Optional.of(operation), "*", path)).once());
    }

    /** What time, or the source, would do at last. */
    private void nudge(Trouble trouble, String id, long attempts, Leaps leaps) {
        leapOver(trouble, leaps);
        SimulatedJob job = bed.job(id);
        if (job.state() == JobState.LOCKED && attempts >= job.locks()) {
            // Each lock has one end: nobody works under this one any more.
            bed.account().endLock(id);
        }
        // Who is to lose the lock is interrupted while the source is waited for, or before.
        boolean mayGoOn = attempts > 0 || !ExpectedEnds.isLost(trouble);
        if (mayGoOn && bed.account().faults().active().isEmpty()) {
            source.letGo();
        }
        if (step == Operation.TOKEN && !isOnline() && !leaps.paused) {
            leaps.paused = true;
            time.leap(AFTER_FAILURE);
        }
    }

    /** Silence takes no real time: the agent's clock leaps over it. */
    private void leapOver(Trouble trouble, Leaps leaps) {
        boolean silent = trouble.fault().kind() == Fault.Kind.BLACK_HOLE;
        boolean met =
                bed.account().faults().active().stream()
                        .noneMatch(fault -> fault.kind() == Fault.Kind.BLACK_HOLE);
        if (silent && met && !leaps.silence) {
            leaps.silence = true;
            time.leap(TIMEOUT.plusSeconds(1));
        }
    }

    /** What of the waiting for a job is over. */
    private static final class Leaps {
        private boolean silence;
        private boolean paused;
    }

    private boolean isOnline() {
        List<ConnectionStatus> told = host.history();
        return !told.isEmpty()
                && told.get(told.size() - 1).state() == ConnectionStatus.State.ONLINE;
    }

    /** How many attempts at jobs have come to their end, whatever it was. */
    private long ended() {
        return host.count("clearance.jobs");
    }

    /** What the agent leaves behind; complete once it is closed. */
    AgentTrail trail() {
        return new AgentTrail(directory.resolve("state-agent-1").resolve(Bed.AGENT), staging());
    }

    String connectionFile() {
        return bed.account().connectionFile();
    }

    void closeAgent() {
        bed.closeModules();
    }

    @Override
    public void close() {
        bed.close();
    }
}
