package ch.onsphere.osp.examples.host.tree;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.report.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text of one file: never more than a bound, and only strict UTF-8. */
final class FileText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final int mostBytes;

    FileText(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The text, or the problem that keeps it from being read. */
    record Outcome(String text, Problem problem) {}

    Outcome read(Path file, String path) {
        try {
            // The size on disk may change underway, so the reading itself is bounded.
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(mostBytes + 1);
            }
            if (bytes.length > mostBytes) {
                return new Outcome(null, tooLong(path));
            }
            return new Outcome(decoded(bytes), null);
        } catch (CharacterCodingException e) {
            return new Outcome(
                    null,
                    Problems.error(
                            path,
                            "",
                            "encoding",
                            "bytes that are not UTF-8",
                            "Save the file with the encoding UTF-8."));
        } catch (IOException e) {
            return new Outcome(null, unreadable(path, e));
        }
    }

    private Problem tooLong(String path) {
        return Problems.error(
                path,
                "",
                "limits",
                "more than " + mostBytes + " bytes",
                "A configuration file is short: restore the right one.");
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        // Some editors put the mark in front of UTF-8; it carries no meaning there.
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    static Problem unreadable(String path, IOException e) {
        String why = "an error while reading (" + e.getClass().getSimpleName() + ")";
        if (e instanceof AccessDeniedException) {
            why = "no permission to read it";
        } else if (e instanceof NoSuchFileException) {
            why = "a link that leads nowhere";
        }
        return Problems.error(
                path, "", "readable", why, "Let the user of the host read it, or remove it.");
    }
}
