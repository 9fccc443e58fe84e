package ch.onsphere.osp.clearance.error;

import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.INTERNAL;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ErrorCategory;

/** Why a file cannot be encrypted. None of them ever leads to a file sent in clear. */
public enum EncryptionError implements ClearanceError {
    KEY_MISSING(
            "OSP-CL-401",
            EXTERNAL,
            "The service gave no key for a file, and the connection file does not switch encryption"
                    + " off.",
            "Ask Genetec why the account gives no key; download the connection file again if"
                    + " encryption was switched off for the account."),
    KEY_NOT_UNDERSTOOD(
            "OSP-CL-402",
            EXTERNAL,
            "The key that the service gave for a file cannot be read as a JSON Web Key.",
            "Check that the address is that of the agent service and that no proxy changes answers."),
    KEY_NOT_SUPPORTED(
            "OSP-CL-403",
            EXTERNAL,
            "The key that the service gave for a file is of a kind that this agent does not encrypt"
                    + " with.",
            "Report the kind of key to the developers; the file was not sent."),
    KEY_TOO_WEAK(
            "OSP-CL-404",
            EXTERNAL,
            "The key that the service gave for a file is too weak or of a wrong size.",
            "Ask Genetec for an RSA key of 2048 to 8192 bits, or an AES key of 256 bits; the file was"
                    + " not sent."),
    KEY_IS_PRIVATE(
            "OSP-CL-405",
            EXTERNAL,
            "The service gave out a private RSA key, so what is encrypted with it is no secret.",
            "Tell Genetec that the account's private key is exposed; the file was not sent."),
    FILE_TOO_LARGE_FOR_JWE(
            "OSP-CL-406",
            EXTERNAL,
            "The service wants a file as one JWE, which only files up to 3 MB can be.",
            "Ask Genetec for a key without `enc` for recordings; the file was not sent."),
    CIPHER_FAILED(
            "OSP-CL-407",
            INTERNAL,
            "The cipher of the Java runtime failed.",
            "Check the Java runtime of this machine and its security providers.");

    private final String code;
    private final ErrorCategory category;
    private final String cause;
    private final String cure;

    EncryptionError(String code, ErrorCategory category, String cause, String cure) {
        this.code = code;
        this.category = category;
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
        return false;
    }

    @Override
    public Reason reason() {
        return Reason.SERVER;
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
