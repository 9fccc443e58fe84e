package ch.onsphere.osp.milestone.error;

import static ch.onsphere.osp.api.ConnectionStatus.Reason.CREDENTIALS;
import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.USER;

/** What a sign-in can meet. */
final class SignInErrors {
    static final Description INVALID_CREDENTIALS =
            new Description(
                    "OSP-MS-201",
                    USER,
                    false,
                    CREDENTIALS,
                    "The user name or the password is wrong.",
                    "Correct `authentication`; it takes an XProtect basic user, not a Windows user.");

    static final Description LOCKED_OUT =
            new Description(
                    "OSP-MS-202",
                    USER,
                    false,
                    CREDENTIALS,
                    "The user is locked out.",
                    "Unlock the basic user in the Management Client and find out what used a wrong password.");

    static final Description CHANGE_PASSWORD =
            new Description(
                    "OSP-MS-203",
                    USER,
                    false,
                    CREDENTIALS,
                    "The user must change the password before anything else.",
                    "Log in once as this user and change the password, then write it in the configuration.");

    static final Description CLIENT_REFUSED =
            new Description(
                    "OSP-MS-204",
                    USER,
                    false,
                    CREDENTIALS,
                    "The client id or the client secret is wrong, or this kind of authentication is not allowed.",
                    "Correct `authentication`, or register the client on the site.");

    static final Description TOKEN_REJECTED =
            new Description(
                    "OSP-MS-205",
                    EXTERNAL,
                    true,
                    CREDENTIALS,
                    "The server gave a token and then refused it.",
                    "Check the clocks of the XProtect machines, and that gateway and identity provider belong to"
                            + " one site.");

    static final Description FORBIDDEN =
            new Description(
                    "OSP-MS-206",
                    USER,
                    false,
                    CREDENTIALS,
                    "The user's role does not permit this.",
                    "Give the role of the user the permission in the Management Client.");

    private SignInErrors() {}
}
