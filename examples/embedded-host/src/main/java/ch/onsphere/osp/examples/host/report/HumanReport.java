package ch.onsphere.osp.examples.host.report;

import ch.onsphere.osp.api.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a report for people: grouped by file, the count at the end. What waits for something else
 * to be mended comes after all the rest, and in one place. Nobody reads thousands of problems; of
 * so many the first errors are shown.
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
        Map<Boolean, List<Problem>> parts =
                report.problems().stream()
                        .collect(Collectors.partitioningBy(HumanReport::isWaiting));
        for (Problem problem : shown(parts.get(false))) {
            if (!problem.file().equals(file)) {
                file = problem.file();
                text.append(printable(file)).append('\n');
            }
            line(text, problem);
        }
        Waiting.write(text, parts.get(true));
        int hidden = Math.max(0, parts.get(false).size() - MOST);
        return text.append(count(report, hidden)).append('\n').toString();
    }

    private static boolean isWaiting(Problem problem) {
        return problem.rule().equals(Problem.WAITS);
    }

    private static List<Problem> shown(List<Problem> problems) {
        if (problems.size() <= MOST) {
            return problems;
        }
        List<Problem> worst =
                problems.stream()
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

    private static String count(Report report, int hidden) {
        if (report.problems().isEmpty()) {
            return "No problem found.";
        }
        return report.errors()
                + " error(s), "
                + report.warnings()
                + " warning(s)"
                + (hidden > 0
                        ? "; " + hidden + " of them are not shown: --format json has all"
                        : "");
    }

    /**
     * File names and keys come from the tree: nothing in them may steer a terminal or turn a line.
     * The kit marks the same characters for the modules; host and modules share only the contract,
     * in which a way of writing has no place.
     */
    static String printable(String text) {
        return text.replaceAll(
                "[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "?");
    }
}
