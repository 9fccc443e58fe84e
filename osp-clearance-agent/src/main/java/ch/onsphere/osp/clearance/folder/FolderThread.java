package ch.onsphere.osp.clearance.folder;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.FolderError;
import ch.onsphere.osp.kit.time.Threads;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Looks into a folder for whoever asks, one after the other: disks do not become faster otherwise,
 * and a share that hangs takes one thread only.
 */
final class FolderThread implements AutoCloseable {

    private static final int MOST_WAITING = 100;
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(2);

    private final ExecutorService thread = Threads.single("osp-clearance-folder", MOST_WAITING);

    <T> CompletionStage<T> ask(Supplier<T> work) {
        Question<T> question = new Question<>(work);
        try {
            thread.execute(question);
        } catch (RejectedExecutionException e) {
            question.refuse(FolderError.FOLDER_BUSY.at("no more is taken", e));
        }
        return question.answer;
    }

    /** Whoever still waits is told that nothing comes. */
    @Override
    public void close() {
        thread.shutdownNow()
                .forEach(
                        waiting ->
                                ((Question<?>) waiting)
                                        .refuse(FolderError.FOLDER_BUSY.at("it is closed")));
        Threads.awaitEnd(thread, ENDS_WITHIN);
    }

    /** Something that is asked, and its answer. */
    private static final class Question<T> implements Runnable {

        private final Supplier<T> work;
        private final CompletableFuture<T> answer = new CompletableFuture<>();

        Question(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                answer.complete(work.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        }

        void refuse(OspException why) {
            answer.completeExceptionally(why);
        }
    }
}
