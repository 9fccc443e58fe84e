package ch.onsphere.osp.examples.benchmarks.measure;

import java.util.List;
import java.util.stream.Collectors;

/** Figures as a table that can be pasted into a page. */
public final class MarkdownTable {

    private static final String HEAD =
            """
            | What | Here | Beside it | Figure | Bound | Met |
            |---|---|---|---|---|---|
            """;

    private MarkdownTable() {}

    /** The table, ending with a line break. */
    public static String of(List<Figure> figures) {
        return figures.stream().map(MarkdownTable::row).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Figure figure) {
        Bound bound = figure.bound();
        String verdict =
                bound == null
                        ? "| | | |"
                        : "| %s | %s | %s |"
                                .formatted(
                                        bound.show(figure.value()),
                                        bound,
                                        figure.isMet() ? "yes" : "**no**");
        return "| %s | %s | %s %s%n"
                .formatted(figure.what(), figure.measured(), figure.beside(), verdict);
    }
}
