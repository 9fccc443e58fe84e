package ch.onsphere.osp.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** On what it was measured. */
final class Machine {

    private Machine() {}

    static String describe() {
        return String.format(
                Locale.ROOT,
                "Java %s (%s), %s %s, %d processors, load at the end %.1f",
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
