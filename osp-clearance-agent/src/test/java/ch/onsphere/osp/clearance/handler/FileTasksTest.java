package ch.onsphere.osp.clearance.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.RegistryError;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files go together: one that ends the job stops the others, whichever began first. CR-013 */
@Timeout(60)
class FileTasksTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void theFirstFailureInTimeStopsWhatBeganBefore() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean stopped = new AtomicBoolean();
        Callable<String> endless =
                () -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        stopped.set(true);
                        throw e;
                    }
                    return "never";
                };
        Callable<String> failing =
                () -> {
                    begun.await();
                    throw RegistryError.FORBIDDEN.at("this file");
                };

        assertThatThrownBy(() -> new FileTasks(threads, 2).all(List.of(endless, failing)))
                .isInstanceOf(OspException.class)
                .hasMessageContaining("this file");
        assertThat(stopped).isTrue();
    }

    @Test
    void theResultsAreInTheOrderOfTheTasks() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        Callable<String> slow =
                () -> {
                    second.await();
                    return "one";
                };
        Callable<String> quick =
                () -> {
                    second.countDown();
                    return "two";
                };

        assertThat(new FileTasks(threads, 2).all(List.of(slow, quick)))
                .containsExactly("one", "two");
    }
}
