package ch.onsphere.osp.examples.host.report;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.api.Problem.Severity;
import java.util.Optional;

/** Short forms for making a {@link Problem}. */
public final class Problems {

    private Problems() {}

    /**
     * An error without a suggestion.
     *
     * @param file path below the top of the tree
     * @param pointer JSON Pointer within the file
     * @param rule the broken rule
     * @param found what was found
     * @param cure what to do
     * @return the problem
     */
    public static Problem error(
            String file, String pointer, String rule, String found, String cure) {
        return new Problem(Severity.ERROR, file, pointer, rule, found, Optional.empty(), cure);
    }

    /**
     * A warning without a suggestion.
     *
     * @param file path below the top of the tree
     * @param pointer JSON Pointer within the file
     * @param rule the broken rule
     * @param found what was found
     * @param cure what to do
     * @return the problem
     */
    public static Problem warning(
            String file, String pointer, String rule, String found, String cure) {
        return new Problem(Severity.WARNING, file, pointer, rule, found, Optional.empty(), cure);
    }

    /**
     * The same problem with a suggestion.
     *
     * @param problem the problem
     * @param suggestion the nearest known word, if there is one
     * @return the problem with the suggestion
     */
    public static Problem suggesting(Problem problem, Optional<String> suggestion) {
        return new Problem(
                problem.severity(),
                problem.file(),
                problem.pointer(),
                problem.rule(),
                problem.found(),
                suggestion,
                problem.cure());
    }
}
