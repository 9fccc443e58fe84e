package ch.onsphere.osp.examples.host.report;

import static ch.onsphere.osp.examples.host.report.HumanReport.printable;

import ch.onsphere.osp.api.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is right by itself and waits for something else: a line for each thing waited for. */
final class Waiting {

    private static final int MOST_NAMED = 3;

    private Waiting() {}

    static void write(StringBuilder text, List<Problem> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, List<Problem>> byCause =
                waiting.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Problem::found, TreeMap::new, Collectors.toList()));
        text.append("As long as these are not mended\n");
        byCause.forEach((cause, problems) -> line(text, cause, problems));
    }

    private static void line(StringBuilder text, String cause, List<Problem> problems) {
        int count = problems.size();
        text.append("  ERROR ")
                .append(count)
                .append(count == 1 ? " file waits for " : " files wait for ")
                .append(printable(cause))
                .append(": ")
                .append(
                        problems.stream()
                                .limit(MOST_NAMED)
                                .map(problem -> printable(problem.file()))
                                .collect(Collectors.joining(", ")));
        if (count > MOST_NAMED) {
            text.append(" and ").append(count - MOST_NAMED).append(" more");
        }
        text.append('\n');
    }
}
