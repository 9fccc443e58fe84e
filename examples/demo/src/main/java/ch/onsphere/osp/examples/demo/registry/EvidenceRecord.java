package ch.onsphere.osp.examples.demo.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The record of an agent, checked by a process of its own that has nothing but the agent's jar: as
 * {@code ./osp audit verify} does it.
 */
public final class EvidenceRecord {

    private static final String PROGRAM = "ch.onsphere.osp.clearance.audit.AuditVerifyMain";

    private final Path folder;
    private final Path jar;

    /**
     * Checks nothing yet.
     *
     * @param folder where the record lies
     * @param jar the agent's jar
     */
    public EvidenceRecord(Path folder, Path jar) {
        this.folder = folder;
        this.jar = jar;
    }

    /**
     * What the check comes to.
     *
     * @param isSound whether it ended with 0
     * @param words what it printed
     */
    public record Finding(boolean isSound, String words) {}

    /**
     * Where the record lies.
     *
     * @return its folder
     */
    public Path folder() {
        return folder;
    }

    /**
     * Checks it.
     *
     * @return the finding
     */
    public Finding verify() {
        return verify(folder);
    }

    /**
     * Takes the second entry out of a copy, and checks that.
     *
     * @param copy where the copy goes
     * @return the finding
     */
    public Finding verifyWithoutSecondEntry(Path copy) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jsonl")) {
            Files.createDirectories(copy);
            for (Path file : files) {
                List<String> entries = new ArrayList<>(Files.readAllLines(file));
                entries.remove(1);
                Files.write(copy.resolve(file.getFileName()), entries);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[" + copy + "] cannot be written", e);
        }
        return verify(copy);
    }

    private Finding verify(Path record) {
        ProcessBuilder check =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                jar.toString(),
                                PROGRAM,
                                record.toString())
                        .redirectErrorStream(true);
        try {
            Process process = check.start();
            process.getOutputStream().close();
            String words =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Finding(process.waitFor() == 0, words.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the record cannot be checked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking", e);
        }
    }
}
