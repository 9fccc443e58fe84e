package ch.onsphere.osp.clearance.job;

/** The thread that works on a job: interrupted only as long as it does. */
final class Worker {

    private final Thread thread = Thread.currentThread();
    private boolean working = true;

    /** Called on the thread that begins the work. */
    static Worker ofThisThread() {
        return new Worker();
    }

    synchronized void interrupt() {
        if (working) {
            thread.interrupt();
        }
    }

    /** The work is over: from now on nothing interrupts the thread, and nothing has. */
    synchronized void done() {
        working = false;
        Thread.interrupted();
    }
}
