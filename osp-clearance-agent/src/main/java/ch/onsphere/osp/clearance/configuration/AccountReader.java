package ch.onsphere.osp.clearance.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.clearance.account.ConnectionFile;
import ch.onsphere.osp.clearance.account.ConnectionFileReader;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Report;
import ch.onsphere.osp.kit.configuration.Secret;
import ch.onsphere.osp.kit.configuration.SecretReferences;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Finds the connection file behind what {@code connectionFile} says. */
final class AccountReader {

    private static final String RULE = "connection-file";

    private final SecretReferences secrets;

    AccountReader(SecretReferences secrets) {
        this.secrets = secrets;
    }

    /**
     * The account, or empty when an error was reported. A file that is exchanged is taken up at the
     * next use; one that has become unusable is not, and shows itself at the sign-in.
     */
    Optional<Supplier<ConnectionFile>> read(String written, Place place) {
        String reference = isPath(written) ? "${file:" + written + "}" : written;
        return secrets.resolve(reference, place)
                .flatMap(
                        secret ->
                                content(secret.reveal(), place, found(reference))
                                        .flatMap(json -> ConnectionFileReader.read(json, place))
                                        .map(first -> lookedUp(secret, first)));
    }

    private static Supplier<ConnectionFile> lookedUp(Secret secret, ConnectionFile first) {
        AtomicReference<ConnectionFile> last = new AtomicReference<>(first);
        return () ->
                last.updateAndGet(
                        known -> {
                            Place nowhere = new Report("").root();
                            return content(secret.reveal(), nowhere, "")
                                    .flatMap(json -> ConnectionFileReader.read(json, nowhere))
                                    .orElse(known);
                        });
    }

    private static boolean isPath(String written) {
        try {
            return !written.startsWith("{")
                    && !written.contains("${")
                    && Path.of(written).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The file's JSON, which may come as Base64. */
    private static Optional<String> content(String text, Place place, String found) {
        String stripped = text.strip();
        if (stripped.startsWith("{") || stripped.startsWith("\uFEFF")) {
            return Optional.of(stripped);
        }
        try {
            String decoded = new String(Base64.getMimeDecoder().decode(stripped), UTF_8).strip();
            if (stripped.matches("[A-Za-z0-9+/=\\s]+") && decoded.startsWith("{")) {
                return Optional.of(decoded);
            }
        } catch (IllegalArgumentException e) {
            // Reported below, like any other text.
        }
        place.error(
                RULE,
                found,
                "Write the absolute path of the JSON file that Clearance gives for an integration:"
                        + " Configurations, Integrations, Download configuration.");
        return Optional.empty();
    }

    private static String found(String reference) {
        return reference.startsWith("${file:")
                ? "a file that holds neither the JSON of a connection file nor its Base64"
                : "a text that is neither a connection file nor its Base64 nor an absolute path";
    }
}
