package ch.onsphere.osp.clearance.audit;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.SystemTime;
import java.nio.file.Path;
import java.util.Map;

/** Writes one entry into the record of a directory, unless somebody else has it, and says so. */
final class OtherWriterMain {

    static final String WRITTEN = "written";

    private OtherWriterMain() {}

    public static void main(String[] args) {
        System.out.println(write(args[0]));
    }

    static String write(String directory) {
        try (SystemTime time = new SystemTime("other-timer");
                AuditLog log = new AuditLog(Path.of(directory), time)) {
            log.append("job-locked", Map.of("job", "other"));
            return WRITTEN;
        } catch (OspException e) {
            return e.getMessage();
        }
    }
}
