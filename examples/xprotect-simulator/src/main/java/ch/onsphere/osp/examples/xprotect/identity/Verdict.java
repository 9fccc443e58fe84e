package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.wire.Answer;

/**
 * The outcome of an attempt to sign in, with the error the identity provider answers.
 *
 * <p>The codes are documented. Of the descriptions only that of wrong credentials was seen, in
 * client code; the other two are deduced.
 */
enum Verdict {
    WELCOME("", ""),
    INVALID_CREDENTIALS("InvalidCredentials", "invalid_username_or_password"),
    LOCKED_OUT("LockedOut", "user_locked_out"),
    CHANGE_PASSWORD("ChangePassword", "password_change_required");

    private final String errorCode;
    private final String description;

    Verdict(String errorCode, String description) {
        this.errorCode = errorCode;
        this.description = description;
    }

    Answer refusal() {
        return TokenError.of("invalid_grant", description, errorCode);
    }
}
