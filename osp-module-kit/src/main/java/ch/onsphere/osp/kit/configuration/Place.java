package ch.onsphere.osp.kit.configuration;

import ch.onsphere.osp.api.Problem.Severity;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One place of a file, known by its JSON Pointer, where problems can be reported. */
public final class Place {

    private final Report report;
    private final String pointer;
    private final boolean confidential;

    Place(Report report, String pointer, boolean confidential) {
        this.report = report;
        this.pointer = pointer;
        this.confidential = confidential;
    }

    /**
     * The place of a key of the object that lies here.
     *
     * @param key the key, whether it is there or missing
     * @return its place
     */
    public Place at(String key) {
        String escaped = key.replace("~", "~0").replace("/", "~1");
        return new Place(report, pointer + '/' + escaped, false);
    }

    Place at(int index) {
        return new Place(report, pointer + '/' + index, confidential);
    }

    /** The same place, but what lies here is never shown: it may be a secret. */
    Place confidential() {
        return new Place(report, pointer, true);
    }

    /** What lies here, in a form that may be shown. */
    String show(JsonNode node) {
        return confidential ? Shown.typeOf(node) : Shown.of(node);
    }

    /**
     * Reports an error.
     *
     * @param rule the rule that is broken
     * @param found what was found; never a secret
     * @param cure what to do about it, as a sentence
     */
    public void error(String rule, String found, String cure) {
        error(rule, found, Optional.empty(), cure);
    }

    /**
     * Reports an error with a suggestion.
     *
     * @param rule the rule that is broken
     * @param found what was found; never a secret
     * @param suggestion what was probably meant, or empty
     * @param cure what to do about it, as a sentence
     */
    public void error(String rule, String found, Optional<String> suggestion, String cure) {
        report.add(Severity.ERROR, pointer, rule, found, suggestion, cure);
    }

    /**
     * Reports a warning: the file can be used all the same.
     *
     * @param rule the rule concerned
     * @param found what was found; never a secret
     * @param cure what to do about it, as a sentence
     */
    public void warning(String rule, String found, String cure) {
        report.add(Severity.WARNING, pointer, rule, found, Optional.empty(), cure);
    }
}
