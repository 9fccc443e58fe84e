package ch.onsphere.osp.clearance.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the operating system that was written by others, and so is a fair judge. */
final class Tool {

    private static final long LONGEST_SECONDS = 120;

    private final List<String> command;

    private Tool(List<String> command) {
        this.command = command;
    }

    /** The {@code openssl} command. */
    static Tool openssl() {
        return of("apt-get install openssl", List.of("version"), "openssl");
    }

    /**
     * Python, of the operating system where there are several.
     *
     * @param library the package it needs, which Debian calls {@code python3-…}
     */
    static Tool python(String library) {
        List<String> check = List.of("-c", "import " + library);
        String debian = "/usr/bin/python3";
        boolean there = runs(List.of(debian), check);
        return of("apt-get install python3-" + library, check, there ? debian : "python3");
    }

    private static Tool of(String cure, List<String> check, String... command) {
        List<String> words = List.of(command);
        assumeTrue(
                runs(words, check),
                () -> "skipped, because " + words + " is not installed: " + cure);
        return new Tool(words);
    }

    private static boolean runs(List<String> command, List<String> arguments) {
        try {
            return start(Path.of("."), command, arguments).waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs it; it must succeed. */
    void run(Path directory, String... arguments) {
        try {
            Process process = start(directory, command, List.of(arguments));
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Process start(Path directory, List<String> command, List<String> arguments)
            throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(arguments);
        return new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
