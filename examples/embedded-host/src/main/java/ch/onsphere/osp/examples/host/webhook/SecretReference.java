package ch.onsphere.osp.examples.host.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks up a secret that a text refers to. What it says of a failure never holds the secret. */
final class SecretReference {

    private static final Pattern FORM = Pattern.compile("\\$\\{(env|file):([^}]+)\\}");
    private static final long MOST_BYTES = 64 * 1024;

    private final UnaryOperator<String> environment;

    SecretReference(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    /** The secret; a text that refers to nothing is the secret itself. */
    String resolve(String text) throws IOException {
        Matcher reference = FORM.matcher(text);
        if (!reference.matches()) {
            return text;
        }
        String found =
                reference.group(1).equals("env")
                        ? environment.apply(reference.group(2))
                        : file(text, reference.group(2));
        if (found == null || found.isBlank()) {
            throw new IOException(text + " is not set or empty");
        }
        return found;
    }

    private static String file(String reference, String name) throws IOException {
        Path file = Path.of(name);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("too long");
            }
            return Files.readString(file).replaceFirst("\\R$", "");
        } catch (IOException e) {
            throw new IOException(reference + " cannot be read", e);
        }
    }
}
