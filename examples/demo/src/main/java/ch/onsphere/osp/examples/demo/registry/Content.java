package ch.onsphere.osp.examples.demo.registry;

import ch.onsphere.osp.examples.clearance.DeliveredFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is in files, here and at the account. */
public final class Content {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Content() {}

    /**
     * The hash of a file as it lies there.
     *
     * @param file the file
     * @return its SHA-256 in hexadecimal
     */
    public static String sha256(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * The hash of a file, to be read by people.
     *
     * @param file the file
     * @return the begin and the end of its SHA-256
     */
    public static String brief(Path file) {
        String whole = sha256(file);
        return whole.substring(0, 8) + "…" + whole.substring(whole.length() - 8);
    }

    /**
     * Whether a delivered file, as the account has decrypted it, is a file of this machine.
     *
     * @param delivered what the account has
     * @param original the file here
     * @return true when both have the same bytes
     */
    public static boolean isSame(DeliveredFile delivered, Path original) {
        return sha256(decrypted(delivered)).equals(sha256(original));
    }

    /**
     * A delivered file that is JSON.
     *
     * @param delivered what the account has decrypted
     * @return its content
     */
    public static JsonNode json(DeliveredFile delivered) {
        try {
            return MAPPER.readTree(decrypted(delivered).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("[" + delivered.name() + "] is no JSON", e);
        }
    }

    private static Path decrypted(DeliveredFile delivered) {
        return delivered.content().orElseThrow();
    }
}
