package ch.onsphere.osp.examples.clearance.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** How the content of a file is sealed. */
public interface Content {
    /** Reads all of it, and writes what it says. */
    void open(InputStream sealed, OutputStream plain)
            throws IOException, UnreadableContentException;

    /** How it is sealed, in words. */
    String description();
}
