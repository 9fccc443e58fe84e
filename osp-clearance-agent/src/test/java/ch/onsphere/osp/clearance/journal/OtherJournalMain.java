package ch.onsphere.osp.clearance.journal;

import ch.onsphere.osp.api.OspException;
import java.nio.file.Path;
import java.time.Instant;

/** Opens the journal of a directory, unless somebody else has it, and says so. */
final class OtherJournalMain {

    static final String OPENED = "opened";

    private OtherJournalMain() {}

    public static void main(String[] args) {
        StoreFile file = new StoreFile(Path.of(args[0]));
        try {
            file.open(Instant.now()).close();
            System.out.println(OPENED);
        } catch (OspException e) {
            System.out.println(e.code().code());
        } finally {
            file.release();
        }
    }
}
