package ch.onsphere.osp.clearance.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.clearance.profile.Profile;
import ch.onsphere.osp.clearance.profile.ProfileReader;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the file of a protocol profile. */
final class ProfileFile {

    private static final int MOST_BYTES = 256 * 1024;

    private ProfileFile() {}

    static Optional<Profile> read(Path path, Place place) {
        String found = "the file " + Shown.quoted(path.toString());
        if (!Files.isRegularFile(path)) {
            String cure = "Create the file, or correct its name.";
            place.error("profile", found + ", which is missing or no regular file", cure);
            return Optional.empty();
        }
        try (InputStream file = Files.newInputStream(path)) {
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                place.error("profile", found + ", which is too large", "Correct its name.");
                return Optional.empty();
            }
            return ProfileReader.read(new String(bytes, UTF_8), place);
        } catch (IOException e) {
            String cure = "Let this process read the file.";
            place.error("profile", found + ", which cannot be read", cure);
            return Optional.empty();
        }
    }
}
