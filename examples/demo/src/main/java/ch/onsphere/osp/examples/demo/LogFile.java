package ch.onsphere.osp.examples.demo;

import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Where host, module and sites log to, so that their lines do not drown the story. */
final class LogFile {

    private static final String CONFIGURATION = "ch/onsphere/osp/examples/demo/logback-demo.xml";

    private LogFile() {}

    /** To be called before anything logs: the host brings a configuration of its own. */
    static void use(Path file, boolean verbose) {
        System.setProperty("logback.configurationFile", CONFIGURATION);
        System.setProperty("osp.demo.log", file.toString());
        System.setProperty("osp.demo.console", verbose ? "WARN" : "OFF");
    }

    static void close() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.stop();
        }
    }
}
