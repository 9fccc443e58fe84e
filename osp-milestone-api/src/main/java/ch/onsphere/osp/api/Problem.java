package ch.onsphere.osp.api;

import java.util.Optional;

/**
 * One thing that is wrong, or worth a warning, in the configuration tree.
 *
 * @param severity whether the file can be used all the same
 * @param file the file's path below the top of the tree, with slashes
 * @param pointer JSON Pointer (RFC 6901) of the key concerned, whether it is there or missing;
 *     empty text for the file as a whole
 * @param rule the rule that is broken, in the words of JSON Schema where it has one ({@code
 *     required}, {@code type}, {@code additionalProperties}, {@code enum} …); {@link #WAITS} when
 *     the file is right, and what it is linked to is not
 * @param found what was found instead; never a secret
 * @param suggestion the nearest known key, ItemId or word, or empty
 * @param cure what to do about it, as a sentence
 */
public record Problem(
        Severity severity,
        String file,
        String pointer,
        String rule,
        String found,
        Optional<String> suggestion,
        String cure) {

    /**
     * The rule of a problem that goes away by itself once another file is mended. A host may tell
     * such problems last, and those with the same {@link #found} together.
     */
    public static final String WAITS = "waits";

    /** Whether a file can be used all the same. */
    public enum Severity {
        /** The item is left out until this is mended. */
        ERROR,
        /** The item works, but somebody should look at it. */
        WARNING
    }
}
