package ch.onsphere.osp.examples.host.cli;

import ch.onsphere.osp.examples.host.EmbeddedHost;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the host when the process is told to end, also when that happens while the host is still
 * starting. The process ends with the exit code of the signal afterwards.
 */
final class Shutdown {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);
    private static final long PATIENCE_MILLIS = 1500;

    private final CompletableFuture<EmbeddedHost> host = new CompletableFuture<>();

    /** From now on the signal is heard. */
    void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "osp-host-shutdown"));
    }

    void started(EmbeddedHost running) {
        host.complete(running);
    }

    /** There is nothing to close. */
    void failed(RuntimeException failure) {
        host.completeExceptionally(failure);
    }

    private void end() {
        try {
            host.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).close();
        } catch (ExecutionException e) {
            LOG.debug("The host had not started", e);
        } catch (TimeoutException e) {
            LOG.warn("The host was still starting when it was told to end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
