package ch.onsphere.osp.clearance.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./osp audit verify PATH}: checks a record and says where its chain breaks. */
public final class AuditVerifyMain {

    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int NOT_CHECKED = 2;
    private static final String USAGE =
            "Usage: ./osp audit verify PATH   the folder of an audit record, or one of its files\n"
                    + "Ends with 0 when the record is sound, 1 when it is broken, 2 when it cannot be"
                    + " read.";

    private AuditVerifyMain() {}

    /**
     * Checks a record and ends the process: 0 sound, 1 broken, 2 not checked.
     *
     * @param arguments the folder of a record, or one of its files
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (List.of("-h", "--help").containsAll(List.of(arguments)) && arguments.length == 1) {
            out.println(USAGE);
            return SOUND;
        }
        if (arguments.length != 1 || arguments[0].startsWith("-")) {
            err.println(USAGE);
            return NOT_CHECKED;
        }
        Path path = Path.of(arguments[0]);
        if (!Files.exists(path)) {
            err.println("There is nothing at " + path + ".");
            return NOT_CHECKED;
        }
        try {
            AuditVerifier.Finding finding = AuditVerifier.verify(path);
            if (finding.broken().isPresent()) {
                out.println("BROKEN at " + finding.broken().get() + ". " + before(finding));
                return BROKEN;
            }
            out.println(
                    "SOUND: "
                            + entries(finding)
                            + "; the last has the hash "
                            + finding.head()
                            + ".");
            return SOUND;
        } catch (IOException e) {
            err.println("The record cannot be read: " + e.getMessage());
            return NOT_CHECKED;
        }
    }

    private static String before(AuditVerifier.Finding finding) {
        return finding.lines() == 0
                ? "Nothing before it is sound."
                : "Before it, "
                        + entries(finding)
                        + "; the last has the hash "
                        + finding.head()
                        + ".";
    }

    private static String entries(AuditVerifier.Finding finding) {
        return finding.lines() == 1 ? "1 entry is sound" : finding.lines() + " entries are sound";
    }
}
