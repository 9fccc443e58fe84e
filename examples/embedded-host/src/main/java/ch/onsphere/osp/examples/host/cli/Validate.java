package ch.onsphere.osp.examples.host.cli;

import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.TreeReport;
import ch.onsphere.osp.examples.host.report.HumanReport;
import ch.onsphere.osp.examples.host.report.JsonReport;
import ch.onsphere.osp.examples.host.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reports everything that is wrong with a tree. */
@Command(
        name = "validate",
        description = "Checks a configuration and starts nothing.",
        mixinStandardHelpOptions = true)
final class Validate implements Callable<Integer> {

    /** How the report is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The directory that holds the OnSphere tree.")
    private Path configuration;

    @Mixin private ModuleFolder modules;

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Override
    public Integer call() {
        Report report = TreeReport.of(modules.addTo(HostOptions.of(configuration)));
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                format == Format.JSON
                        ? JsonReport.of(report).toPrettyString() + "\n"
                        : HumanReport.of(report));
        out.flush();
        return report.errors() == 0 ? 0 : 1;
    }
}
