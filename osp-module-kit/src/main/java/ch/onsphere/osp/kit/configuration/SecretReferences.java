package ch.onsphere.osp.kit.configuration;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the environment's variables and the files' content in the place of references to them. */
public final class SecretReferences {

    private static final String RULE = "secret";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]*)}");

    private final Function<String, Optional<String>> environment;

    /**
     * References with their own view of the environment.
     *
     * @param environment gives the value of an environment variable, or empty
     */
    public SecretReferences(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    /**
     * The secret that a text means, or empty when a problem was reported. What lies in a file is
     * read again whenever the secret is used: it may be exchanged without anybody's knowing.
     *
     * @param text a text with references, or the secret in clear
     * @param place where problems go
     * @return the secret, or empty when a problem was reported
     */
    public Optional<Secret> resolve(String text, Place place) {
        if (!REFERENCE.matcher(text).find()) {
            return clear(text, place);
        }
        Optional<String> now = replaced(text, place);
        return text.contains("${file:")
                ? now.map(first -> Secret.lookedUp(first, () -> replaced(text, nowhere())))
                : now.map(Secret::of);
    }

    /** Once the module runs, nobody reads a report: a bad file shows itself when signing in. */
    private static Place nowhere() {
        return new Report("").root();
    }

    private Optional<String> replaced(String text, Place place) {
        Matcher references = REFERENCE.matcher(text);
        StringBuilder secret = new StringBuilder();
        int end = 0;
        boolean complete = true;
        while (references.find()) {
            secret.append(text, end, references.start());
            Optional<String> part = part(references.group(1), text, place);
            part.ifPresent(secret::append);
            complete &= part.isPresent();
            end = references.end();
        }
        secret.append(text, end, text.length());
        return complete ? Optional.of(secret.toString()) : Optional.empty();
    }

    private static Optional<Secret> clear(String text, Place place) {
        if (text.contains("${env:") || text.contains("${file:")) {
            place.error(RULE, "a reference that does not end", "Close it with a curly brace.");
            return Optional.empty();
        }
        place.warning(
                "clear-text",
                "a secret written in clear",
                "Write ${env:NAME} or ${file:/run/secrets/name}: the tree is kept in git, where"
                        + " everything stays readable for ever.");
        return Optional.of(Secret.of(text));
    }

    private Optional<String> part(String reference, String whole, Place place) {
        if (reference.startsWith("env:")) {
            return variable(reference.substring("env:".length()), place);
        }
        if (reference.startsWith("file:")) {
            return SecretFile.read(reference.substring("file:".length()), place);
        }
        // A password in clear may hold the same signs, so the name is shown only where it is alone.
        boolean alone = whole.length() == reference.length() + "${}".length();
        place.error(
                "variable",
                alone ? Shown.quoted(whole) : "a text with ${…} in it",
                "The variable was not resolved; define it in the tree, or write ${env:NAME} or"
                        + " ${file:/run/secrets/name}.");
        return Optional.empty();
    }

    private Optional<String> variable(String name, Place place) {
        Optional<String> value = environment.apply(name).filter(text -> !text.isEmpty());
        if (value.isEmpty()) {
            String found = "the environment variable " + Shown.quoted(name);
            String cure = "Set the variable where this process is started, or correct its name.";
            place.error(RULE, found + ", which is not set or empty", cure);
        }
        return value;
    }
}
