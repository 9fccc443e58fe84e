package ch.onsphere.osp.clearance.exclusive;

import java.io.IOException;
import java.nio.file.Path;

/** A file is held by somebody else. */
public final class InUseException extends IOException {

    private static final long serialVersionUID = 1;

    private final boolean inThisProcess;

    InUseException(Path file, boolean inThisProcess) {
        super(file + " is in use by another " + (inThisProcess ? "agent here" : "process"));
        this.inThisProcess = inThisProcess;
    }

    /**
     * Where whoever holds it is to be looked for.
     *
     * @return false when another process has it
     */
    public boolean isInThisProcess() {
        return inThisProcess;
    }
}
