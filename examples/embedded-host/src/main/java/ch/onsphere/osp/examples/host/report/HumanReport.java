package ch.onsphere.osp.examples.host.report;

import ch.onsphere.osp.api.Problem;
import java.util.Comparator;
import java.util.List;

/**
 * Writes a report for people: grouped by file, the count at the end. Nobody reads thousands of
 * problems; of so many the first errors are shown.
 */
public final class HumanReport {

    private static final int MOST = 200;

    private HumanReport() {}

    /**
     * Writes the report.
     *
     * @param report the problems
     * @return lines, each ended by a line feed
     */
    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        String file = null;
        for (Problem problem : shown(report)) {
            if (!problem.file().equals(file)) {
                file = problem.file();
                text.append(printable(file)).append('\n');
            }
            line(text, problem);
        }
        return text.append(count(report)).append('\n').toString();
    }

    private static List<Problem> shown(Report report) {
        if (report.problems().size() <= MOST) {
            return report.problems();
        }
        List<Problem> worst =
                report.problems().stream()
                        .sorted(Comparator.comparing(Problem::severity))
                        .limit(MOST)
                        .toList();
        return Report.of(worst).problems();
    }

    private static void line(StringBuilder text, Problem problem) {
        text.append("  ").append(problem.severity()).append(' ');
        text.append(problem.pointer().isEmpty() ? "(whole file)" : printable(problem.pointer()));
        text.append(' ').append(problem.rule());
        text.append(": found ").append(printable(problem.found()));
        problem.suggestion()
                .ifPresent(
                        nearest ->
                                text.append("; did you mean [")
                                        .append(printable(nearest))
                                        .append("]?"));
        text.append('\n').append("    ").append(printable(problem.cure())).append('\n');
    }

    private static String count(Report report) {
        if (report.problems().isEmpty()) {
            return "No problem found.";
        }
        int hidden = report.problems().size() - MOST;
        return report.errors()
                + " error(s), "
                + report.warnings()
                + " warning(s)"
                + (hidden > 0
                        ? "; " + hidden + " of them are not shown: --format json has all"
                        : "");
    }

    /** File names and keys come from the tree: nothing in them may steer a terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
