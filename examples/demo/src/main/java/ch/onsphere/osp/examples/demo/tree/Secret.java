package ch.onsphere.osp.examples.demo.tree;

import java.nio.file.Path;

/**
 * A password, or another secret, and the file that holds it. It is no part of {@link #toString()}.
 *
 * @param value the secret
 * @param file where it is written
 */
public record Secret(String value, Path file) {

    /** How a file of the tree refers to it. */
    String reference() {
        return "${file:" + file.toAbsolutePath() + "}";
    }

    @Override
    public String toString() {
        return "Secret[" + file + "]";
    }
}
