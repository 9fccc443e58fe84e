package ch.onsphere.osp.clearance.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./osp audit verify PATH}: checks a record and says where its chain breaks. */
public final class AuditVerifyMain {

    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int NOT_CHECKED = 2;

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
        if (arguments.length != 1 || arguments[0].startsWith("-")) {
            err.println(
                    "Usage: ./osp audit verify PATH   the folder of an audit record, or a file");
            return NOT_CHECKED;
        }
        Path path = Path.of(arguments[0]);
        if (!Files.exists(path)) {
            err.println("There is nothing at " + path + ".");
            return NOT_CHECKED;
        }
        try {
            AuditVerifier.Finding finding = AuditVerifier.verify(path);
            String sound =
                    finding.lines() + " entries are sound; the last has the hash " + finding.head();
            if (finding.broken().isPresent()) {
                out.println("BROKEN at " + finding.broken().get() + ". Before it, " + sound + ".");
                return BROKEN;
            }
            out.println("SOUND: " + sound + ".");
            return SOUND;
        } catch (IOException e) {
            err.println("The record cannot be read: " + e.getMessage());
            return NOT_CHECKED;
        }
    }
}
