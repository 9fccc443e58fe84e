package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.kit.time.Threads;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * The commands of one server: they begin in the order in which they came, so many at a time, but
 * one after the other where they change the same thing; while the server is away they wait, bounded
 * in number and age, and on the disk. Each gets exactly one result, and one that comes again while
 * it is known gets that of the first.
 */
public final class CommandQueue {

    /** The most commands that wait for one server. */
    public static final int CAPACITY = 1000;

    private static final Duration BETWEEN_SWEEPS = Duration.ofMillis(250);

    private final TimeSource time;
    private final int concurrency;
    private final ExecutorService threads;
    private final CommandJournal journal;
    private final Turn turn;

    // Guarded by this.
    private final Flow flow;
    private final WaitingLine line;
    private final Map<CommandKey, Command> open = new HashMap<>();
    private final RecentResults recent = new RecentResults();
    private long taken;
    private int running;

    /** How many threads that tell a result will take a command, because one came of it. */
    private int promised;

    private boolean isSweepPlanned;

    /**
     * A queue whose gate is held until {@link #open}.
     *
     * @param name the name of its threads
     * @param time judges ages
     * @param pace how long to wait before something is tried again
     * @param concurrency the most commands under way
     * @param journal where commands wait that have to
     */
    public CommandQueue(
            String name,
            TimeSource time,
            CommandPace pace,
            int concurrency,
            CommandJournal journal) {
        this.time = time;
        this.flow = new Flow(time, pace.backoff());
        this.concurrency = concurrency;
        this.threads = Threads.onDemand(name);
        this.journal = journal;
        this.turn = new Turn(time, pace.settling(), journal, flow::isClosed);
        this.line = new WaitingLine(journal, time);
    }

    /** New commands come after those of an earlier run, and its results are remembered. */
    synchronized void goOnAfter(long last, Map<CommandKey, OutputResult> results) {
        taken = Math.max(taken, last);
        recent.addAll(results);
    }

    /** Takes a command of an earlier run. */
    synchronized void takeBack(Command command) {
        open.put(command.key(), command);
        line.enter(command);
        startWorkers(0);
    }

    void giveUp(Command command, String why) {
        settle(command, Failed.of(command.expiry(why)));
    }

    synchronized void nothingIsKept() {
        open.values().forEach(command -> command.kept(null));
    }

    /**
     * Takes a command. Returns at once.
     *
     * @param errand what is to be done
     * @return completes with its result, never exceptionally
     */
    public CompletionStage<OutputResult> submit(Errand errand) {
        CommandKey key = errand.key();
        long given = Command.given(errand, time);
        OspException refusal;
        synchronized (this) {
            OutputResult known = recent.of(key);
            if (known != null) {
                return CompletableFuture.completedStage(known);
            }
            Command same = open.get(key);
            if (same != null) {
                return same.result();
            }
            refusal = refusal();
            if (refusal == null) {
                Command command = new Command(errand, ++taken, given);
                open.put(key, command);
                line.enter(command);
                if (flow.mayGo()) {
                    promised += Worker.promises(this) ? 1 : 0;
                    startWorkers(promised);
                } else {
                    line.keep(command, flow.describe());
                    planSweep();
                }
                return command.result();
            }
        }
        return CompletableFuture.completedStage(Failed.of(refusal));
    }

    /**
     * Takes something that is of no use after a restart. Returns at once.
     *
     * @param work tries it once
     * @param maximumAge how long it may wait
     * @return completes with its result, never exceptionally
     */
    public CompletionStage<OutputResult> submit(Supplier<Attempt> work, Duration maximumAge) {
        return submit(new PassingErrand(work, time.now(), maximumAge));
    }

    private OspException refusal() {
        OspException why = flow.refusal();
        return why == null && line.size() >= CAPACITY
                ? MilestoneError.QUEUE_FULL.at(CAPACITY + " commands wait")
                : why;
    }

    /** Lets commands go. What they name is known by now, if it can be. */
    public synchronized void open() {
        flow.set(Gate.OPEN);
        line.arrange(open.values());
        startWorkers(0);
    }

    /**
     * Lets commands wait, because the server is away and may come back.
     *
     * @param why what is known about it
     */
    public synchronized void hold(OspException why) {
        flow.set(new Gate(Gate.State.HELD, why));
        keepWaiting();
    }

    /**
     * Lets commands fail at once, those that wait included, because waiting would not help.
     *
     * @param why what somebody has to mend first
     */
    public void refuse(OspException why) {
        List<Command> refused;
        synchronized (this) {
            flow.set(new Gate(Gate.State.REFUSING, why));
            refused = line.removeAll();
        }
        refused.forEach(command -> settle(command, command.refusal(why)));
    }

    /**
     * How many commands wait.
     *
     * @return the number, without those under way
     */
    public synchronized int size() {
        return line.size();
    }

    /** Takes no more commands; those that wait go to the disk, those under way go on. */
    public void beginClose() {
        List<Command> left;
        synchronized (this) {
            flow.close();
            left = line.removeAll();
            left.stream()
                    .filter(command -> command.doubt().isEmpty())
                    .forEach(command -> line.keep(command, "the module stops"));
        }
        left.forEach(this::leave);
        threads.shutdown();
    }

    /**
     * Waits until no command is under way.
     *
     * @param limit the longest wait
     * @return whether none is
     */
    public boolean awaitIdle(Duration limit) {
        return Threads.awaitEnd(threads, limit);
    }

    /**
     * Waits until no command is under way and everything is written down.
     *
     * @param limit the longest wait for each of the two
     * @return whether that is so
     */
    public boolean awaitEnd(Duration limit) {
        boolean isIdle = awaitIdle(limit);
        return awaitWritten(limit) && isIdle;
    }

    /**
     * Waits until everything is written down. What ends later is not noted.
     *
     * @param limit the longest wait
     * @return whether it is
     */
    public boolean awaitWritten(Duration limit) {
        journal.close();
        return journal.awaitEnd(limit);
    }

    /** Starts threads for what may go, but for so many as find a thread that looks by itself. */
    private void startWorkers(int spared) {
        while (running < concurrency && line.ready() > spared && flow.mayGo()) {
            Command next = line.peek();
            threads.execute(new Worker(this, turn, time, next));
            line.poll();
            running++;
        }
        planSweep();
    }

    private void planSweep() {
        if (line.isWaiting() && !isSweepPlanned) {
            isSweepPlanned = true;
            time.after(BETWEEN_SWEEPS, this::sweep);
        }
    }

    /** What a worker takes next; null when there is nothing for it. */
    synchronized Command next(boolean hadPromised) {
        promised -= hadPromised ? 1 : 0;
        Command next = running < concurrency && flow.mayGo() ? line.poll() : null;
        running += next == null ? 0 : 1;
        return next;
    }

    /**
     * The place of a command is free before its result is told: whoever reacts to the result with
     * another command finds it.
     */
    synchronized void isDone(Command command, OutputResult result) {
        running--;
        flow.passed();
        forget(command, result);
    }

    /** Ends a command that a worker has taken when it was too old to be tried. */
    synchronized OutputResult expire(Command command) {
        OutputResult result = Failed.of(command.expiry(flow.describe()));
        running--;
        forget(command, result);
        return result;
    }

    private void settle(Command command, OutputResult result) {
        synchronized (this) {
            forget(command, result);
        }
        tell(command, result);
    }

    private void forget(Command command, OutputResult result) {
        open.remove(command.key());
        recent.add(command.key(), result);
        if (line.leave(command)) {
            startWorkers(promised);
        }
    }

    /**
     * The disk hears of the result last: should the process be killed in between, the next run
     * tells a result once more, whereas a command that the disk knows as settled is never told
     * again.
     */
    void tell(Command command, OutputResult result) {
        command.settle(result);
        if (command.kept().isPresent()) {
            journal.settled(command.number(), command.key(), RecentResults.remembered(result));
        }
    }

    void putBack(Command command, Outcome outcome) {
        Gate now;
        synchronized (this) {
            running--;
            now = flow.gate();
            if (!flow.isClosed() && now.state() != Gate.State.REFUSING) {
                returnToLine(command, outcome);
                return;
            }
        }
        if (now.state() == Gate.State.REFUSING) {
            settle(command, command.refusal(now.why()));
        } else {
            leave(command);
        }
    }

    private void returnToLine(Command command, Outcome outcome) {
        if (outcome instanceof Outcome.Later later) {
            line.rest(command);
            time.after(later.pause(), () -> wake(command));
            return;
        }
        line.add(command);
        if (outcome instanceof Outcome.Away away) {
            flow.pauseFor(away.why(), command.failedBecause(away.why().why()), this::resume);
            keepWaiting();
        } else {
            startWorkers(0);
        }
    }

    private synchronized void wake(Command command) {
        if (line.wake(command)) {
            startWorkers(0);
        }
    }

    /** None may go now, so those that wait go to the disk, and their age is watched. */
    private void keepWaiting() {
        line.keep(Duration.ZERO, flow.describe());
        startWorkers(0);
    }

    private synchronized void resume() {
        startWorkers(0);
    }

    private void sweep() {
        List<Command> expired;
        String why;
        synchronized (this) {
            why = flow.describe();
            expired = line.removeExpired();
            line.keep(BETWEEN_SWEEPS, why);
            isSweepPlanned = false;
            startWorkers(0);
        }
        if (!expired.isEmpty()) {
            tellElsewhere(() -> expired.forEach(each -> giveUp(each, why)));
        }
    }

    /** Whoever is told may do anything, so it is not done on the thread of the timer. */
    private void tellElsewhere(Runnable news) {
        try {
            threads.execute(news);
        } catch (RejectedExecutionException closedMeanwhile) {
            news.run();
        }
    }

    private void leave(Command command) {
        if (!command.leave()) {
            settle(command, command.refusal(MilestoneError.STOPPING.at("not sent")));
        }
    }
}
