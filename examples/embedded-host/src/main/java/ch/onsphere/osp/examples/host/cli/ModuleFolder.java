package ch.onsphere.osp.examples.host.cli;

import ch.onsphere.osp.examples.host.HostOptions;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the folder of drop-in jars. */
final class ModuleFolder {

    @Option(
            names = "--modules",
            paramLabel = "DIR",
            description = "Folder of module jars, beside those of the class path.")
    private Path modules;

    HostOptions addTo(HostOptions options) {
        return modules == null ? options : options.modules(modules);
    }
}
