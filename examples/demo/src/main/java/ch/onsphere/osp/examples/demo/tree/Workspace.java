package ch.onsphere.osp.examples.demo.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory of this run alone, closed to other users. */
public final class Workspace {

    private static final int REMOVALS = 20;
    private static final int SECRET_BYTES = 18;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    private Workspace(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes the directory.
     *
     * @return the empty workspace
     */
    public static Workspace create() {
        try {
            return new Workspace(Files.createTempDirectory("osp-demo-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory can be made", e);
        }
    }

    /**
     * Where something of this run lies.
     *
     * @param name its name
     * @return its path
     */
    public Path path(String name) {
        return directory.resolve(name);
    }

    /**
     * Makes up a password and writes it into a file that its owner alone can read.
     *
     * @param name the name of the file
     * @return the password and its file
     */
    public Secret secret(String name) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return keep(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * Writes a secret into a file that its owner alone can read.
     *
     * @param name the name of the file
     * @param value the secret
     * @return the secret and its file
     */
    public Secret keep(String name, String value) {
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        try {
            Path file =
                    Files.createFile(path(name), PosixFilePermissions.asFileAttribute(ownerOnly));
            return new Secret(value, Files.writeString(file, value));
        } catch (IOException e) {
            throw new UncheckedIOException("a secret cannot be kept", e);
        }
    }

    /**
     * Removes everything, now that nobody uses it any more.
     *
     * @param kept what stays, if anything, with the directory around it
     */
    public void remove(List<Path> kept) {
        for (int left = REMOVALS; !isRemoved(kept) && left > 1; left--) {
            Thread.onSpinWait();
        }
    }

    /** What is interrupted may add a last file while others are being removed. */
    private boolean isRemoved(List<Path> kept) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (kept.stream().noneMatch(stays -> stays.startsWith(each))) {
                    Files.deleteIfExists(each);
                }
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
