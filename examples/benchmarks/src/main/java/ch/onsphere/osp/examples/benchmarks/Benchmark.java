package ch.onsphere.osp.examples.benchmarks;

import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.measure.MarkdownTable;
import ch.onsphere.osp.examples.benchmarks.process.Logs;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all benchmarks do alike. */
abstract class Benchmark implements Callable<Integer> {

    @Spec private CommandSpec spec;

    /** Measures; whatever is started is stopped again. */
    abstract List<Figure> measure(WorkDirectory work) throws Exception;

    @Override
    public final Integer call() throws Exception {
        List<Figure> figures;
        try (WorkDirectory work = new WorkDirectory()) {
            Logs.into(work.directory("logs"));
            figures = measure(work);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(Machine.describe());
        out.println();
        out.print(MarkdownTable.of(figures));
        out.flush();
        return figures.stream().allMatch(Figure::isMet) ? 0 : 1;
    }
}
