package ch.onsphere.osp.clearance.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Follows the chain of a record from its first line to its last. */
final class AuditVerifier {

    private long lines;
    private String previous = AuditLine.BEGIN;
    private long sequence;

    /**
     * What was found.
     *
     * @param lines how many lines are sound, from the first on
     * @param head the hash of the last of them
     * @param broken where and how the chain breaks; empty when it does not
     */
    record Finding(long lines, String head, Optional<String> broken) {}

    private AuditVerifier() {}

    static Finding verify(Path path) throws IOException {
        List<Path> files = Files.isDirectory(path) ? AuditFiles.in(path) : List.of(path);
        if (files.isEmpty()) {
            return new Finding(
                    0,
                    AuditLine.BEGIN,
                    Optional.of("its beginning: there is no audit-000001.jsonl in " + path));
        }
        AuditVerifier verifier = new AuditVerifier();
        for (int i = 0; i < files.size(); i++) {
            Optional<String> broken = verifier.file(files.get(i), i == 0 && files.size() == 1);
            if (broken.isPresent()) {
                return verifier.finding(broken);
            }
        }
        return verifier.finding(Optional.empty());
    }

    private Finding finding(Optional<String> broken) {
        return new Finding(lines, previous, broken);
    }

    /** A file that is shown alone may be one from the middle: then its first line is believed. */
    private Optional<String> file(Path file, boolean alone) throws IOException {
        int number = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                Optional<AuditLine> line = AuditLine.read(text);
                String at = file.getFileName() + ", line " + number + ": ";
                if (line.isEmpty()) {
                    return Optional.of(at + "the line was changed, or is cut off");
                }
                boolean believed = alone && number == 1;
                Optional<String> gap = believed ? Optional.empty() : gap(line.get());
                if (gap.isPresent()) {
                    return gap.map(at::concat);
                }
                lines++;
                sequence = line.get().sequence();
                previous = line.get().hash();
            }
        }
        return Optional.empty();
    }

    private Optional<String> gap(AuditLine line) {
        if (line.sequence() != sequence + 1) {
            return Optional.of(
                    "entry " + line.sequence() + " where " + (sequence + 1) + " belongs");
        }
        return line.previous().equals(previous)
                ? Optional.empty()
                : Optional.of("it does not follow the line before it");
    }
}
