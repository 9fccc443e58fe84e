package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.kit.time.Threads;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/**
 * The commands of one server: they begin in the order in which they came, so many at a time; while
 * the server is away they wait, bounded in number and age. Each gets exactly one result.
 */
public final class CommandQueue {

    /** The most commands that wait for one server. */
    public static final int CAPACITY = 1000;

    private static final Duration BETWEEN_SWEEPS = Duration.ofMillis(250);

    private final TimeSource time;
    private final Backoff backoff;
    private final int concurrency;
    private final ExecutorService threads;
    private final Queue<Command> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Command::number));
    private Gate gate;
    private long taken;
    private int running;
    private boolean closed;
    private boolean sweeping;
    private long pausedUntilNanos;

    /**
     * A queue whose gate is held until {@link #open}.
     *
     * @param name the name of its threads
     * @param time judges ages
     * @param backoff how long to wait after an attempt failed and the server named no time
     * @param concurrency the most commands under way
     */
    public CommandQueue(String name, TimeSource time, Backoff backoff, int concurrency) {
        this.time = time;
        this.backoff = backoff;
        this.concurrency = concurrency;
        this.threads = Threads.onDemand(name);
        this.gate = Gate.NOT_CONNECTED_YET;
        this.pausedUntilNanos = time.nanos();
    }

    /**
     * Takes a command. Returns at once.
     *
     * @param work tries it once
     * @param maximumAge how long it may wait
     * @return completes with its result, never exceptionally
     */
    public CompletionStage<OutputResult> submit(Attempt.Work work, Duration maximumAge) {
        Command command = new Command(work, maximumAge, time.nanos());
        OspException refusal = enqueue(command);
        if (refusal != null) {
            command.fail(refusal);
        }
        return command.result();
    }

    private synchronized OspException enqueue(Command command) {
        if (closed) {
            return MilestoneError.STOPPING.at("not sent");
        }
        if (gate.state() == Gate.State.REFUSING) {
            return gate.why();
        }
        if (waiting.size() >= CAPACITY) {
            return MilestoneError.QUEUE_FULL.at(CAPACITY + " commands wait");
        }
        command.number(++taken);
        waiting.add(command);
        startWorkers();
        return null;
    }

    /** Lets commands go. */
    public synchronized void open() {
        gate = Gate.OPEN;
        startWorkers();
    }

    /**
     * Lets commands wait, because the server is away and may come back.
     *
     * @param why what is known about it
     */
    public synchronized void hold(OspException why) {
        gate = new Gate(Gate.State.HELD, why);
    }

    /**
     * Lets commands fail at once, those that wait included, because waiting would not help.
     *
     * @param why what somebody has to mend first
     */
    public void refuse(OspException why) {
        List<Command> refused;
        synchronized (this) {
            gate = new Gate(Gate.State.REFUSING, why);
            refused = removeAll();
        }
        refused.forEach(command -> command.fail(why));
    }

    /**
     * How many commands wait.
     *
     * @return the number, without those under way
     */
    public synchronized int size() {
        return waiting.size();
    }

    /** Takes no more commands; those that wait fail, those under way go on. */
    public void beginClose() {
        List<Command> left;
        synchronized (this) {
            closed = true;
            left = removeAll();
        }
        left.forEach(command -> command.fail(MilestoneError.STOPPING.at("not sent")));
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

    private void startWorkers() {
        while (running < concurrency && !waiting.isEmpty() && mayGo()) {
            Command next = waiting.peek();
            threads.execute(() -> work(next));
            waiting.remove();
            running++;
        }
        if (!waiting.isEmpty() && !sweeping) {
            sweeping = true;
            time.after(BETWEEN_SWEEPS, this::sweep);
        }
    }

    private boolean mayGo() {
        return gate.isOpen() && !closed && time.nanos() - pausedUntilNanos >= 0;
    }

    /** One thread takes command after command as long as there are any: no hand-over between. */
    private void work(Command first) {
        Command command = first;
        while (command != null) {
            Command done = command;
            if (expire(done)) {
                command = next();
                continue;
            }
            Attempt attempt = done.tryOnce();
            if (attempt instanceof Attempt.Again again) {
                putBack(done, again);
                command = next();
            } else {
                // The place is free before the result is told: whoever reacts to the result with
                // another command finds it.
                command = next();
                done.settle(((Attempt.Finished) attempt).result());
            }
        }
    }

    private synchronized Command next() {
        Command next = mayGo() ? waiting.poll() : null;
        if (next == null) {
            running--;
        }
        return next;
    }

    private void putBack(Command command, Attempt.Again again) {
        Gate now;
        synchronized (this) {
            pauseFor(again, command.failedBecause(again.why()));
            now = gate;
            if (!closed && now.state() != Gate.State.REFUSING) {
                waiting.add(command);
                // None may go now, but their age is watched from here on.
                startWorkers();
                return;
            }
        }
        command.fail(
                now.state() == Gate.State.REFUSING
                        ? now.why()
                        : MilestoneError.STOPPING.at("not sent"));
    }

    /** The server may ask for more patience than usual, but not for less. */
    private void pauseFor(Attempt.Again again, int failures) {
        Duration usual = backoff.afterFailures(failures);
        Duration pause = again.after().filter(asked -> asked.compareTo(usual) > 0).orElse(usual);
        long until = time.nanos() + pause.toNanos();
        if (until - pausedUntilNanos > 0) {
            pausedUntilNanos = until;
            time.after(pause, this::resume);
        }
    }

    private synchronized void resume() {
        startWorkers();
    }

    private boolean expire(Command command) {
        if (!command.isTooOld(time.nanos())) {
            return false;
        }
        command.fail(command.expiry("other commands were before it"));
        return true;
    }

    private void sweep() {
        List<Command> expired = new ArrayList<>();
        String why;
        synchronized (this) {
            why = gate.describe();
            long now = time.nanos();
            for (Iterator<Command> each = waiting.iterator(); each.hasNext(); ) {
                Command command = each.next();
                if (command.isTooOld(now)) {
                    each.remove();
                    expired.add(command);
                }
            }
            sweeping = false;
            startWorkers();
        }
        if (!expired.isEmpty()) {
            tell(() -> expired.forEach(command -> command.fail(command.expiry(why))));
        }
    }

    /** Whoever is told may do anything, so it is not done on the thread of the timer. */
    private void tell(Runnable news) {
        try {
            threads.execute(news);
        } catch (RejectedExecutionException closedMeanwhile) {
            news.run();
        }
    }

    private List<Command> removeAll() {
        List<Command> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}
