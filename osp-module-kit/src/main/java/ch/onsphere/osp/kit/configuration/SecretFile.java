package ch.onsphere.osp.kit.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/** Reads a secret from a file, such as Docker mounts below {@code /run/secrets}. */
final class SecretFile {

    private static final String RULE = "secret";
    private static final int MOST_BYTES = 64 * 1024;

    /** Docker shows its secrets to everybody in the container, and to nobody outside it. */
    private static final Path MOUNTED = Path.of("/run/secrets");

    private SecretFile() {}

    /** The secret, or empty when a problem was reported. */
    static Optional<String> read(String name, Place place) {
        String found = "the file " + Shown.quoted(name);
        try {
            Path path = Path.of(name);
            if (!path.isAbsolute()) {
                place.error(RULE, found, "Write the whole path, such as /run/secrets/name.");
                return Optional.empty();
            }
            if (!Files.isRegularFile(path)) {
                String cure = "Create the file, or correct its name.";
                place.error(RULE, found + ", which is missing or no regular file", cure);
                return Optional.empty();
            }
            return text(bytes(path), found, place).map(text -> warned(text, path, found, place));
        } catch (CharacterCodingException e) {
            place.error(RULE, found + ", which is not UTF-8", "Save the secret as UTF-8 text.");
        } catch (IOException e) {
            place.error(RULE, found + ", which cannot be read", "Let this process read the file.");
        } catch (InvalidPathException e) {
            place.error(RULE, "a file name that is none", "Correct the name of the file.");
        }
        return Optional.empty();
    }

    private static byte[] bytes(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return file.readNBytes(MOST_BYTES + 1);
        }
    }

    private static Optional<String> text(byte[] bytes, String found, Place place)
            throws CharacterCodingException {
        if (bytes.length > MOST_BYTES) {
            String cure = "A secret has at most " + MOST_BYTES + " bytes: correct the file's name.";
            place.error(RULE, found + ", which is too large", cure);
            return Optional.empty();
        }
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        // Editors end a file with a newline; it is not part of the secret.
        String secret = text.replaceFirst("\r?\n\\z", "");
        if (secret.isEmpty()) {
            place.error(RULE, found + ", which is empty", "Write the secret into the file.");
            return Optional.empty();
        }
        return Optional.of(secret);
    }

    private static String warned(String secret, Path path, String found, Place place) {
        if (!path.startsWith(MOUNTED) && isOpenToAll(path)) {
            String cure = "Take the right to read it from others (chmod o-r).";
            place.warning(RULE, found + ", which every user of this machine can read", cure);
        }
        return secret;
    }

    private static boolean isOpenToAll(Path path) {
        try {
            var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            return view != null
                    && view.readAttributes()
                            .permissions()
                            .contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            return false;
        }
    }
}
