package ch.onsphere.osp.clearance.error;

import static ch.onsphere.osp.api.ErrorCategory.USER;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ErrorCategory;

/** What is wrong with files that somebody wrote. */
public enum ConfigurationError implements ClearanceError {
    CONFIGURATION_INVALID(
            "OSP-CL-001",
            "A configuration file of this item has an error, so the item was left out.",
            "Run `./osp validate` and mend what it reports; the item starts when the file is right.");

    private final String code;
    private final String cause;
    private final String cure;

    ConfigurationError(String code, String cause, String cure) {
        this.code = code;
        this.cause = cause;
        this.cure = cure;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ErrorCategory category() {
        return USER;
    }

    @Override
    public boolean retryable() {
        return false;
    }

    @Override
    public Reason reason() {
        return Reason.CONFIGURATION;
    }

    @Override
    public String cause() {
        return cause;
    }

    @Override
    public String cure() {
        return cure;
    }
}
