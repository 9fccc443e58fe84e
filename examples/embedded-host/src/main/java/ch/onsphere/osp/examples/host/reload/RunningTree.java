package ch.onsphere.osp.examples.host.reload;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.examples.host.error.HostError;
import ch.onsphere.osp.examples.host.validation.CheckedTree;
import java.util.Optional;

/** The tree that is at work now, and the one that was refused last. */
public final class RunningTree {

    private volatile CheckedTree running;
    private volatile CheckedTree refused;

    /**
     * With the tree of the start.
     *
     * @param first the tree
     */
    public RunningTree(CheckedTree first) {
        this.running = first;
    }

    /**
     * The tree at work.
     *
     * @return the tree
     */
    public CheckedTree running() {
        return running;
    }

    /**
     * The changed tree that was refused, as long as nothing better has come.
     *
     * @return the tree, or empty when the last change was taken over
     */
    public Optional<CheckedTree> refused() {
        return Optional.ofNullable(refused);
    }

    void accept(CheckedTree next) {
        running = next;
        refused = null;
    }

    void refuse(CheckedTree next) {
        refused = next;
    }

    /**
     * Why nobody serves an output.
     *
     * @param outputId the output
     * @return a failure that tells it
     */
    public Failed whyAbsent(ItemId outputId) {
        CheckedTree tree = running;
        return tree.byItem()
                .errorAt(outputId, "output")
                .map(
                        problem ->
                                failed(
                                        HostError.OUTPUT_HAS_ERROR,
                                        problem.file()
                                                + " has an error at ["
                                                + problem.pointer()
                                                + "]: found "
                                                + problem.found()
                                                + ". "
                                                + problem.cure()))
                .orElseGet(
                        () ->
                                tree.outputs().contains(outputId)
                                        ? failed(
                                                HostError.MODULE_NOT_RUNNING,
                                                "the output ["
                                                        + outputId
                                                        + "] is not served now: its module does not"
                                                        + " run, or its server has an error")
                                        : failed(
                                                HostError.NO_SUCH_OUTPUT,
                                                "there is no output [" + outputId + "]"));
    }

    private static Failed failed(HostError error, String message) {
        return new Failed(error.code(), error.category(), error.retryable(), message);
    }
}
