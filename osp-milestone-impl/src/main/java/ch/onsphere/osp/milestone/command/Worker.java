package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.kit.time.TimeSource;

/**
 * One thread of a queue: it takes command after command as long as there are any, so that nothing
 * is handed over in between. When a result that it tells makes somebody send the next command, it
 * promises to take that one itself, and no other thread need wake.
 */
final class Worker implements Runnable {

    /** Set on a thread that tells a result, and looks for the next command once it has. */
    private static final ThreadLocal<Worker> TELLING = new ThreadLocal<>();

    private final CommandQueue queue;
    private final Turn turn;
    private final TimeSource time;
    private final Command first;
    private boolean hasPromised;

    Worker(CommandQueue queue, Turn turn, TimeSource time, Command first) {
        this.queue = queue;
        this.turn = turn;
        this.time = time;
        this.first = first;
    }

    /** Whether this thread promises to take a command of a queue; it does so once at a time. */
    static boolean promises(CommandQueue queue) {
        Worker here = TELLING.get();
        if (here == null || here.queue != queue || here.hasPromised) {
            return false;
        }
        here.hasPromised = true;
        return true;
    }

    @Override
    public void run() {
        for (Command command = first; command != null; command = next()) {
            if (command.isTooOld(time.nanos())) {
                tell(command, queue.expire(command));
                continue;
            }
            Outcome outcome = turn.of(command);
            if (outcome instanceof Outcome.Settled settled) {
                queue.isDone(command, settled.result());
                tell(command, settled.result());
            } else {
                queue.putBack(command, outcome);
            }
        }
    }

    private Command next() {
        boolean had = hasPromised;
        hasPromised = false;
        return queue.next(had);
    }

    private void tell(Command command, OutputResult result) {
        TELLING.set(this);
        try {
            queue.tell(command, result);
        } finally {
            TELLING.remove();
        }
    }
}
