package ch.onsphere.osp.api;

/** Where a module offers the outputs that it serves. */
public interface Outputs {

    /**
     * Serves an output from now on.
     *
     * @param outputId the output: the directory of an {@code output.<type>}
     * @param handler carries out its commands; called by any thread, several at once
     * @return closing it ends the service
     * @throws IllegalStateException when the output is served already
     */
    Registration register(ItemId outputId, OutputHandler handler);
}
