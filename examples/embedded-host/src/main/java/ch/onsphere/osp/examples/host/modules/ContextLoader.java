package ch.onsphere.osp.examples.host.modules;

import java.util.function.Supplier;

/** Calls code of a module with the module's class loader as the thread's context class loader. */
public final class ContextLoader {

    private final ClassLoader loader;

    /**
     * For one module.
     *
     * @param loader the module's class loader
     */
    public ContextLoader(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Calls something that answers.
     *
     * @param <T> type of the answer
     * @param call the call
     * @return its answer
     */
    public <T> T call(Supplier<T> call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return call.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Calls something that does not answer.
     *
     * @param call the call
     */
    public void run(Runnable call) {
        call(
                () -> {
                    call.run();
                    return true;
                });
    }
}
