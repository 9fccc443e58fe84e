package ch.onsphere.osp.clearance.upload;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a file come from. Opened again, it gives the same bytes again. */
@FunctionalInterface
public interface ContentSource {

    /**
     * Begins to read.
     *
     * @return the bytes from the first to the last; closed by whoever asked
     * @throws IOException when they cannot be had
     * @throws InterruptedException when the work is cancelled
     */
    InputStream open() throws IOException, InterruptedException;
}
