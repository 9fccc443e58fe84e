package ch.onsphere.osp.clearance.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
        AuditVerifier verifier = new AuditVerifier();
        if (!Files.isDirectory(path)) {
            return verifier.finding(verifier.file(path, !AuditFiles.isFirst(path)));
        }
        List<Path> files = AuditFiles.in(path);
        if (files.isEmpty() || !AuditFiles.isFirst(files.get(0))) {
            return verifier.finding(
                    Optional.of("its beginning: there is no " + AuditFiles.FIRST + " in " + path));
        }
        for (Path file : files) {
            Optional<String> broken = verifier.file(file, false);
            if (broken.isPresent()) {
                return verifier.finding(broken);
            }
        }
        return verifier.finding(Optional.empty());
    }

    /** Whoever opens a record writes an entry, so one without any was cut. */
    private Finding finding(Optional<String> broken) {
        Optional<String> empty =
                lines == 0 ? Optional.of("its beginning: it has no entry") : Optional.empty();
        return new Finding(lines, previous, broken.or(() -> empty));
    }

    /**
     * Follows the chain through one file.
     *
     * @param fromTheMiddle what went before is not shown, so the first line is believed
     */
    private Optional<String> file(Path file, boolean fromTheMiddle) throws IOException {
        int number = 0;
        // A byte is a character here, for no change of a byte may hide behind what decoding does.
        try (BufferedReader reader = Files.newBufferedReader(file, ISO_8859_1)) {
            for (String raw = reader.readLine(); raw != null; raw = reader.readLine()) {
                number++;
                Optional<AuditLine> line = line(raw.getBytes(ISO_8859_1));
                String at = file.getFileName() + ", line " + number + ": ";
                if (line.isEmpty()) {
                    return Optional.of(at + "the line was changed, or is cut off");
                }
                boolean believed = fromTheMiddle && number == 1;
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

    private static Optional<AuditLine> line(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        boolean isText = Arrays.equals(bytes, text.getBytes(UTF_8));
        return isText ? AuditLine.read(text) : Optional.empty();
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
