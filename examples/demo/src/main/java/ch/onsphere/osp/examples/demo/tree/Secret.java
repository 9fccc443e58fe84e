package ch.onsphere.osp.examples.demo.tree;

import java.nio.file.Path;

/**
 * A password and the file that holds it. The password is no part of {@link #toString()}.
 *
 * @param value the password
 * @param file where it is written
 */
public record Secret(String value, Path file) {

    @Override
    public String toString() {
        return "Secret[" + file + "]";
    }
}
