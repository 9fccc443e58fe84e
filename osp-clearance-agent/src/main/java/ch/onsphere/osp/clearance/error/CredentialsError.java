package ch.onsphere.osp.clearance.error;

import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.USER;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ErrorCategory;

/** Why the token service gives no token, or a token is of no use. */
public enum CredentialsError implements ClearanceError {
    CLIENT_REFUSED(
            "OSP-CL-201",
            USER,
            false,
            Reason.CREDENTIALS,
            "The account does not know this integration (invalid_client).",
            "Check in Clearance, Configurations, Integrations, that the integration exists and is"
                    + " active; download its configuration again."),
    ASSERTION_REFUSED(
            "OSP-CL-202",
            USER,
            false,
            Reason.CREDENTIALS,
            "The account does not accept the signed request for a token (invalid_grant).",
            "Set the clock of this machine; download the configuration again if its key was"
                    + " renewed; else try another `assertion.audience` or `assertion.algorithm`."),
    REQUEST_NOT_ALLOWED(
            "OSP-CL-203",
            USER,
            false,
            Reason.CREDENTIALS,
            "The token service refuses this kind of request.",
            "Check that the connection file is one of an integration, not of another kind of"
                    + " user."),
    TOKEN_REJECTED(
            "OSP-CL-204",
            EXTERNAL,
            true,
            Reason.CREDENTIALS,
            "The service does not accept a token that the token service has just given (401).",
            "Check that `address` belongs to the region of the connection file; check the clock"
                    + " of this machine."),
    TOKEN_ANSWER_NOT_UNDERSTOOD(
            "OSP-CL-205",
            EXTERNAL,
            true,
            Reason.SERVER,
            "The answer of the token service holds no token.",
            "Check that no proxy or portal answers in its place.");

    private final String code;
    private final ErrorCategory category;
    private final boolean retryable;
    private final Reason reason;
    private final String cause;
    private final String cure;

    CredentialsError(
            String code,
            ErrorCategory category,
            boolean retryable,
            Reason reason,
            String cause,
            String cure) {
        this.code = code;
        this.category = category;
        this.retryable = retryable;
        this.reason = reason;
        this.cause = cause;
        this.cure = cure;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ErrorCategory category() {
        return category;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }

    @Override
    public Reason reason() {
        return reason;
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
