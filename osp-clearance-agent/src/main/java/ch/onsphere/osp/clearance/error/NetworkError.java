package ch.onsphere.osp.clearance.error;

import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.USER;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ErrorCategory;

/** What can go wrong between this machine and the service, below the meaning of an answer. */
public enum NetworkError implements ClearanceError {
    HOST_UNKNOWN(
            "OSP-CL-101",
            EXTERNAL,
            true,
            Reason.NETWORK,
            "The host name has no address here.",
            "Check DNS on this machine, and `address` if it is set."),
    CONNECTION_REFUSED(
            "OSP-CL-102",
            EXTERNAL,
            true,
            Reason.NETWORK,
            "Nothing accepts connections at this address and port.",
            "Check firewalls: the agent needs HTTPS (443) to the outside, and nothing inwards."),
    CONNECT_TIMEOUT(
            "OSP-CL-103",
            EXTERNAL,
            true,
            Reason.NETWORK,
            "The service did not take the connection in time.",
            "Check routing and firewalls; raise `timeout` if the way is only slow."),
    NO_ANSWER(
            "OSP-CL-104",
            EXTERNAL,
            true,
            Reason.NETWORK,
            "The service took the request but did not answer in time.",
            "Nothing, if it passes; raise `timeout` if the way is only slow."),
    CONNECTION_LOST(
            "OSP-CL-105",
            EXTERNAL,
            true,
            Reason.NETWORK,
            "The connection broke before the answer was complete.",
            "Nothing, if it passes; else check proxies and firewalls."),
    CERTIFICATE_UNKNOWN_AUTHORITY(
            "OSP-CL-106",
            EXTERNAL,
            true,
            Reason.CERTIFICATE,
            "The certificate was issued by an authority that is not trusted here.",
            "A real account has a public certificate: a proxy that opens TLS may stand between."
                    + " Put its authority (PEM) into certs/external."),
    CERTIFICATE_EXPIRED(
            "OSP-CL-107",
            EXTERNAL,
            true,
            Reason.CERTIFICATE,
            "The certificate has expired, or is not valid yet.",
            "Set the clock of this machine; if it is right, the service has to renew the certificate."
                    + " One that lies in certs/external itself has to be replaced there, too."),
    CERTIFICATE_OTHER_HOST(
            "OSP-CL-108",
            EXTERNAL,
            true,
            Reason.CERTIFICATE,
            "The certificate is for another host name.",
            "Check `address`; check proxies that open TLS."),
    TLS_FAILED(
            "OSP-CL-109",
            EXTERNAL,
            true,
            Reason.CERTIFICATE,
            "No encrypted connection could be agreed on.",
            "Check that the port speaks HTTPS with TLS 1.2 or 1.3."),
    ANSWER_NOT_UNDERSTOOD(
            "OSP-CL-112",
            EXTERNAL,
            true,
            Reason.SERVER,
            "The answer is not what was expected: HTML, empty, cut off or of another shape.",
            "Check that no proxy or portal answers in place of the service; if all answers are"
                    + " so, the protocol profile does not fit."),
    ANSWER_TOO_LARGE(
            "OSP-CL-113",
            EXTERNAL,
            true,
            Reason.SERVER,
            "The answer is larger than this module accepts.",
            "Check that the address is that of the service."),
    REDIRECTED(
            "OSP-CL-114",
            EXTERNAL,
            true,
            Reason.SERVER,
            "The service sends requests elsewhere. Redirects are not followed, because the token"
                    + " would go with them.",
            "Write the address that it names in `address`, if it is your account's."),
    SERVICE_FAILED(
            "OSP-CL-115",
            EXTERNAL,
            true,
            Reason.SERVER,
            "The service reports an error of its own (5xx).",
            "Nothing, if it passes; else ask the support of Clearance."),
    SERVICE_BUSY(
            "OSP-CL-116",
            EXTERNAL,
            true,
            Reason.SERVER,
            "The service asks for fewer requests (408, 429).",
            "Nothing, if it passes; else raise `polling.interval`, or lower `blocksInFlight`."),
    PROXY_UNREACHABLE(
            "OSP-CL-130",
            EXTERNAL,
            true,
            Reason.NETWORK,
            "The proxy cannot be reached; whether the service can is not known.",
            "Check `address` of `proxy`, that the proxy runs, and firewalls before it."),
    PROXY_SIGN_IN(
            "OSP-CL-131",
            USER,
            false,
            Reason.CONFIGURATION,
            "The proxy wants a user name and password, and did not take what it was given (407).",
            "Correct `username` and `password` of `proxy`; it must offer Basic or Digest."),
    PROXY_REFUSED(
            "OSP-CL-132",
            EXTERNAL,
            true,
            Reason.NETWORK,
            "The proxy does not open a way to the service.",
            "Have its administrator allow CONNECT to the host, or put the host on the `bypass`"
                    + " list."),
    PROXY_FOUND_NO_SERVER(
            "OSP-CL-133",
            EXTERNAL,
            true,
            Reason.NETWORK,
            "The proxy works, but it cannot reach the service (502, 503 or 504).",
            "Check that the proxy's machine knows the name of the service and may reach it.");

    private final String code;
    private final ErrorCategory category;
    private final boolean retryable;
    private final Reason reason;
    private final String cause;
    private final String cure;

    NetworkError(
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

    /**
     * Whether the service, or somebody in its place, had the request: another request may fare
     * better.
     *
     * @return false when no connection could be made
     */
    public boolean isAfterConnecting() {
        return switch (this) {
            case NO_ANSWER,
                    CONNECTION_LOST,
                    ANSWER_NOT_UNDERSTOOD,
                    ANSWER_TOO_LARGE,
                    REDIRECTED,
                    SERVICE_FAILED,
                    SERVICE_BUSY ->
                    true;
            default -> false;
        };
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
