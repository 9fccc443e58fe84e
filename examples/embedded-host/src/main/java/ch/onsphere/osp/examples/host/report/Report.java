package ch.onsphere.osp.examples.host.report;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.api.Problem.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All problems of one tree, in the order of the files.
 *
 * @param problems the problems, sorted by file, pointer, severity and rule
 */
public record Report(List<Problem> problems) {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file)
                    .thenComparing(Problem::pointer)
                    .thenComparing(Problem::severity)
                    .thenComparing(Problem::rule)
                    .thenComparing(Problem::found);

    /**
     * Makes the list unchangeable.
     *
     * @param problems the problems
     */
    public Report {
        problems = List.copyOf(problems);
    }

    /**
     * Sorts problems into a report and leaves out what is told twice.
     *
     * @param problems the problems in any order
     * @return the report
     */
    public static Report of(Collection<Problem> problems) {
        return new Report(problems.stream().distinct().sorted(ORDER).toList());
    }

    /**
     * How many problems are errors.
     *
     * @return the count
     */
    public int errors() {
        return (int) problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    }

    /**
     * How many problems are warnings.
     *
     * @return the count
     */
    public int warnings() {
        return problems.size() - errors();
    }

    /**
     * The first error of a file of this role at an address.
     *
     * @param itemId the directory
     * @param role what stands before the dot of the file's name, such as {@code output}
     * @return the error, or empty when there is none
     */
    public Optional<Problem> errorAt(ItemId itemId, String role) {
        String start = itemId.value().replace('.', '/') + '/' + role + '.';
        return problems.stream()
                .filter(p -> p.severity() == Severity.ERROR && p.file().startsWith(start))
                .findFirst();
    }

    /**
     * Tells whether something became worse since another report.
     *
     * @param earlier the report to compare with
     * @return true when there is an error that the earlier report does not have
     */
    public boolean hasErrorsBeyond(Report earlier) {
        Set<Key> known = new HashSet<>();
        earlier.problems().forEach(problem -> known.add(Key.of(problem)));
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Key::of)
                .anyMatch(key -> !known.contains(key));
    }

    private record Key(String file, String pointer, String rule) {
        private static Key of(Problem problem) {
            return new Key(problem.file(), problem.pointer(), problem.rule());
        }
    }
}
