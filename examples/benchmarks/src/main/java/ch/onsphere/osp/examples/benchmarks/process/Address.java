package ch.onsphere.osp.examples.benchmarks.process;

import java.net.URI;
import java.nio.file.Path;

/**
 * How a simulated site is reached.
 *
 * @param site its address without a path
 * @param certificate the file with the authority of its certificate
 */
public record Address(URI site, Path certificate) {

    /** The basic user of every site. */
    public static final String USER = "onsphere";

    /** The password of that user; it protects nothing. */
    public static final String PASSWORD = "benchmarks-only";

    /** The user-defined event that every output triggers. */
    public static final String EVENT = "0b9a2a4e-6d43-4f3c-8b0d-3d5d6f1f7a10";
}
