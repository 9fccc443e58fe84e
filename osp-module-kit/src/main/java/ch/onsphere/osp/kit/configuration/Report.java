package ch.onsphere.osp.kit.configuration;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.api.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was found wrong in one file. */
public final class Report {

    /** A file that is wrong throughout must not fill the memory with its problems. */
    private static final int MOST = 1000;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private boolean errors;
    private boolean full;

    /**
     * An empty report.
     *
     * @param file the file's path below the top of the tree
     */
    public Report(String file) {
        this.file = file;
    }

    /**
     * The place of the file as a whole.
     *
     * @return the place with the empty pointer
     */
    public Place root() {
        return new Place(this, "", false);
    }

    /**
     * Tells whether the file cannot be used.
     *
     * @return true as soon as one error was reported
     */
    public boolean hasErrors() {
        return errors;
    }

    /**
     * Everything reported so far.
     *
     * @return the errors, then the warnings, each in the order they were found
     */
    public List<Problem> problems() {
        return problems.stream().sorted(Comparator.comparing(Problem::severity)).toList();
    }

    void add(
            Severity severity,
            String pointer,
            String rule,
            String found,
            Optional<String> suggestion,
            String cure) {
        errors |= severity == Severity.ERROR;
        if (problems.size() < MOST) {
            problems.add(new Problem(severity, file, pointer, rule, found, suggestion, cure));
        } else if (!full) {
            full = true;
            String more = "more than " + MOST + " problems; the others are not listed";
            problems.add(
                    new Problem(
                            Severity.ERROR,
                            file,
                            "",
                            "too-many",
                            more,
                            Optional.empty(),
                            "Mend the problems above, then validate again."));
        }
    }
}
