package ch.onsphere.osp.examples.xprotect.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A secret on the command line: itself, {@code env:NAME} or {@code file:PATH}. The latter two keep
 * it out of the list of processes.
 */
final class Secret {
    private Secret() {}

    static String resolve(String text, Map<String, String> environment) {
        if (text.startsWith("env:")) {
            String name = text.substring("env:".length());
            String value = environment.get(name);
            if (value == null || value.isEmpty()) {
                throw new IllegalArgumentException("environment variable " + name + " is not set");
            }
            return value;
        }
        if (text.startsWith("file:")) {
            Path file = Path.of(text.substring("file:".length()));
            try {
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw new IllegalArgumentException("cannot read " + file, e);
            }
        }
        return text;
    }
}
