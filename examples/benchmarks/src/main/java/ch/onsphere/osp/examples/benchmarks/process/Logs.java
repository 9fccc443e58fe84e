package ch.onsphere.osp.examples.benchmarks.process;

import java.nio.file.Path;
import java.util.List;

/** Where hosts write their log and their audit, in this JVM and in those it starts. */
public final class Logs {

    private static final String CONFIGURATION = "logback.configurationFile";
    private static final String DIRECTORY = "osp.benchmarks.logs";
    private static final String FILE = "ch/onsphere/osp/examples/benchmarks/logback-benchmarks.xml";

    private Logs() {}

    /** For this JVM; has to come before the first logger. */
    public static void into(Path directory) {
        System.setProperty(CONFIGURATION, FILE);
        System.setProperty(DIRECTORY, directory.toString());
    }

    /** The same for a JVM that is to be started. */
    public static List<String> jvmOptions(Path directory) {
        return List.of("-D" + CONFIGURATION + "=" + FILE, "-D" + DIRECTORY + "=" + directory);
    }
}
