package ch.onsphere.osp.milestone.error;

import static ch.onsphere.osp.api.ConnectionStatus.Reason.CONFIGURATION;
import static ch.onsphere.osp.api.ConnectionStatus.Reason.CREDENTIALS;
import static ch.onsphere.osp.api.ConnectionStatus.Reason.NETWORK;
import static ch.onsphere.osp.api.ConnectionStatus.Reason.NONE;
import static ch.onsphere.osp.api.ConnectionStatus.Reason.SERVER;
import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.INSUFFICIENT_RESOURCES;
import static ch.onsphere.osp.api.ErrorCategory.INTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.USER;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.ErrorCode;
import ch.onsphere.osp.api.OspException;

/** Every error of this module, with the cause and the cure that docs/errors.md prints. */
public enum MilestoneError implements ErrorCode {
    CONFIGURATION_INVALID(
            "OSP-MS-001",
            USER,
            false,
            CONFIGURATION,
            "A configuration file of this item has an error, so the item was left out.",
            "Run `./osp validate` and mend what it reports; the item starts when the file is right."),

    CERTIFICATE_FILE_MISSING(
            "OSP-MS-002",
            USER,
            true,
            CONFIGURATION,
            "The file that `certificate` names is not in certs/external.",
            "Put the authority's certificate (PEM) there, or correct the name; it is looked for again by"
                    + " itself."),
    CERTIFICATE_FILE_WITHOUT_CERTIFICATE(
            "OSP-MS-003",
            USER,
            true,
            CONFIGURATION,
            "The file that `certificate` names is in certs/external, but no certificate can be read from"
                    + " it.",
            "Export the authority's certificate again, as Base-64 (PEM) and without its private key; it is"
                    + " looked at again by itself."),

    HOST_UNKNOWN(
            "OSP-MS-101",
            EXTERNAL,
            true,
            NETWORK,
            "The host name has no address here.",
            "Check `host` for a misspelling; check DNS or the hosts file on this machine."),
    CONNECTION_REFUSED(
            "OSP-MS-102",
            EXTERNAL,
            true,
            NETWORK,
            "Nothing accepts connections at this address and port.",
            "Check that the server runs, the port in `host`, and firewalls between."),
    CONNECT_TIMEOUT(
            "OSP-MS-103",
            EXTERNAL,
            true,
            NETWORK,
            "The server did not take the connection in time.",
            "Check routing and firewalls; raise `timeout` if the way is only slow."),
    NO_ANSWER(
            "OSP-MS-104",
            EXTERNAL,
            true,
            NETWORK,
            "The server took the request but did not answer in time.",
            "Check the load of the server; raise `timeout` if it is only slow."),
    CONNECTION_LOST(
            "OSP-MS-105",
            EXTERNAL,
            true,
            NETWORK,
            "The connection broke before the answer was complete.",
            "Check proxies, firewalls and the server's event log."),
    CERTIFICATE_UNKNOWN_AUTHORITY(
            "OSP-MS-106",
            EXTERNAL,
            true,
            Reason.CERTIFICATE,
            "The server's certificate was issued by an authority that is not trusted here.",
            "Put the authority's certificate (PEM) into certs/external; name it in `certificate` to"
                    + " trust that one alone."),
    CERTIFICATE_EXPIRED(
            "OSP-MS-107",
            EXTERNAL,
            true,
            Reason.CERTIFICATE,
            "The server's certificate has expired.",
            "Renew it in the Milestone Server Configurator; if it has not expired, set the clock of this"
                    + " machine."),
    CERTIFICATE_NOT_YET_VALID(
            "OSP-MS-117",
            EXTERNAL,
            true,
            Reason.CERTIFICATE,
            "The server's certificate is not valid yet.",
            "Set the clock of this machine; if it is right, set that of the machine that issued the"
                    + " certificate, and issue it again."),
    CERTIFICATE_OTHER_HOST(
            "OSP-MS-108",
            EXTERNAL,
            true,
            Reason.CERTIFICATE,
            "The server's certificate is for another host name.",
            "Write a name in `host` that the certificate holds, or issue a certificate with this name."),
    TLS_FAILED(
            "OSP-MS-109",
            EXTERNAL,
            true,
            Reason.CERTIFICATE,
            "No encrypted connection could be agreed on.",
            "Check that the port speaks HTTPS and that the server allows TLS 1.2 or 1.3."),

    GATEWAY_ABSENT(
            "OSP-MS-110",
            EXTERNAL,
            true,
            SERVER,
            "A web server answers, but it has no XProtect API Gateway.",
            "Write the host of the API Gateway in `host`, or install the API Gateway (XProtect 2022 R1"
                    + " or newer)."),
    GATEWAY_DOWN(
            "OSP-MS-111",
            EXTERNAL,
            true,
            SERVER,
            "The API Gateway is installed but does not work (502, 503 or 504).",
            "Restart the gateway's application pool in IIS; check its configuration on the server."),
    ANSWER_NOT_UNDERSTOOD(
            "OSP-MS-112",
            EXTERNAL,
            true,
            SERVER,
            "The answer is not what XProtect documents: HTML, empty, cut off or another product's.",
            "Check that `host` is the API Gateway and that no proxy or portal answers in its place."),
    ANSWER_TOO_LARGE(
            "OSP-MS-113",
            EXTERNAL,
            true,
            SERVER,
            "The answer is larger than this module accepts.",
            "Check that `host` is the API Gateway."),
    REDIRECTED(
            "OSP-MS-114",
            EXTERNAL,
            true,
            SERVER,
            "The server sends requests elsewhere. Redirects are not followed, because a password"
                    + " would go with them.",
            "Write the address that it names in `host`, if it is yours."),
    SERVER_FAILED(
            "OSP-MS-115",
            EXTERNAL,
            true,
            SERVER,
            "The server reports an error of its own (5xx).",
            "Look at the logs of the server at this time."),
    SERVER_BUSY(
            "OSP-MS-116",
            EXTERNAL,
            true,
            SERVER,
            "The server asks for fewer requests (408, 429).",
            "Lower `concurrentRequests`, or send fewer commands."),
    VERSION_TOO_OLD(
            "OSP-MS-120",
            EXTERNAL,
            false,
            SERVER,
            "This XProtect version has no Events REST API.",
            "Update XProtect to 2023 R2 (23.2) or newer."),

    PROXY_UNREACHABLE(
            "OSP-MS-130",
            EXTERNAL,
            true,
            NETWORK,
            "The proxy cannot be reached; whether the server can is not known.",
            "Check `address` of `proxy`, that the proxy runs, and firewalls before it."),
    PROXY_SIGN_IN(
            "OSP-MS-131",
            USER,
            false,
            CREDENTIALS,
            "The proxy wants a user name and password, and did not take what it was given (407).",
            "Correct `username` and `password` of `proxy`; it must offer Basic or Digest. Without a `proxy`"
                    + " in the file, one stands in the way all the same: write it there."),
    PROXY_REFUSED(
            "OSP-MS-132",
            EXTERNAL,
            true,
            NETWORK,
            "The proxy does not open a way to this server.",
            "Have the proxy's administrator allow CONNECT to the server's host and port, or put the host"
                    + " on the `bypass` list."),
    PROXY_FOUND_NO_SERVER(
            "OSP-MS-133",
            EXTERNAL,
            true,
            NETWORK,
            "The proxy works, but it cannot reach the server (502, 503 or 504).",
            "Check that the server runs, and that the proxy's machine knows its name and may reach it."),

    INVALID_CREDENTIALS(
            "OSP-MS-201",
            USER,
            false,
            CREDENTIALS,
            "The user name or the password is wrong.",
            "Correct `authentication`; it takes an XProtect basic user, not a Windows user."),
    LOCKED_OUT(
            "OSP-MS-202",
            USER,
            false,
            CREDENTIALS,
            "The user is locked out.",
            "Unlock the basic user in the Management Client and find out what used a wrong password."),
    CHANGE_PASSWORD(
            "OSP-MS-203",
            USER,
            false,
            CREDENTIALS,
            "The user must change the password before anything else.",
            "Log in once as this user and change the password, then write it in the configuration."),
    CLIENT_REFUSED(
            "OSP-MS-204",
            USER,
            false,
            CREDENTIALS,
            "The client id or the client secret is wrong, or this kind of authentication is not allowed.",
            "Correct `authentication`, or register the client on the site."),
    TOKEN_REJECTED(
            "OSP-MS-205",
            EXTERNAL,
            true,
            CREDENTIALS,
            "The server gave a token and then refused it.",
            "Check the clocks of the XProtect machines, and that gateway and identity provider belong to"
                    + " one site."),
    FORBIDDEN(
            "OSP-MS-206",
            USER,
            false,
            CREDENTIALS,
            "The user's role does not permit this.",
            "Give the role of the user the permission in the Management Client."),

    EVENT_UNKNOWN(
            "OSP-MS-301",
            USER,
            false,
            NONE,
            "The site has no event of this name or id that the user may see.",
            "Correct `event`, or create the user-defined or analytics event in the Management Client."),
    EVENT_AMBIGUOUS(
            "OSP-MS-302",
            USER,
            false,
            NONE,
            "Several events of the site have this name.",
            "Write the id of the one that is meant in `event`."),
    EVENT_NOT_PERMITTED(
            "OSP-MS-303",
            USER,
            false,
            NONE,
            "A basic user may trigger user-defined and analytics events only; this one is made by the"
                    + " system.",
            "Trigger a user-defined event and let a rule follow it, or authenticate with client"
                    + " credentials."),
    SOURCE_UNKNOWN(
            "OSP-MS-304",
            USER,
            false,
            NONE,
            "The site has no camera of this name that the user may see.",
            "Correct the camera's name or id; disabled cameras are not listed."),
    SOURCE_AMBIGUOUS(
            "OSP-MS-305",
            USER,
            false,
            NONE,
            "Several cameras of the site have this name.",
            "Write the id of the one that is meant; in `source`, cameras/ and the id."),
    REQUEST_REFUSED(
            "OSP-MS-306",
            USER,
            false,
            NONE,
            "The server refused the request as wrong.",
            "Read what the server said; correct what the output's file names."),
    OUTCOME_UNKNOWN(
            "OSP-MS-307",
            EXTERNAL,
            false,
            NONE,
            "The command was sent, but no usable answer came back: the event may have happened or not."
                    + " It is not sent again, so that nothing happens twice.",
            "Look at the site's event list at this time, then send it again if need be."),
    COMMAND_EXPIRED(
            "OSP-MS-308",
            EXTERNAL,
            true,
            NONE,
            "The server stayed away longer than `maximumAge`, so the command was dropped.",
            "Mend the connection (see the server's state); raise `maximumAge` if late is better than"
                    + " never."),
    QUEUE_FULL(
            "OSP-MS-309",
            INSUFFICIENT_RESOURCES,
            true,
            NONE,
            "Too many commands wait for this server already.",
            "Mend the connection, or send fewer commands."),
    STOPPING(
            "OSP-MS-310",
            INSUFFICIENT_RESOURCES,
            true,
            NONE,
            "The module is stopping; the command was not sent.",
            "Send it again once the module runs."),

    LIST_UNREADABLE(
            "OSP-MS-311",
            EXTERNAL,
            true,
            NONE,
            "The site's list of events or cameras, in which the name was to be found, cannot be read.",
            "Read what the server said; give the user's role the right to read it, or write ids instead of"
                    + " names."),

    OWNER_EVENT_UNKNOWN(
            "OSP-MS-401",
            USER,
            true,
            NONE,
            "The site has no event type of this name or id that the user may see.",
            "Correct `event` of the owner; the name has to be exact."),
    STATE_GROUP_UNKNOWN(
            "OSP-MS-402",
            USER,
            true,
            NONE,
            "The site has no state group of this name or id, or no event type belongs to it.",
            "Correct `stateGroup` of the owner; the name has to be exact."),
    STATE_GROUP_AMBIGUOUS(
            "OSP-MS-403",
            USER,
            true,
            NONE,
            "Several state groups of the site have this name.",
            "Write the id of the one that is meant in `stateGroup`."),
    STATE_UNKNOWN(
            "OSP-MS-404",
            USER,
            true,
            NONE,
            "A state of the owner is not one of its state group.",
            "Correct `states` of the owner; the names are those of the states or of their event types."),
    STATE_NOT_MAPPED(
            "OSP-MS-405",
            USER,
            true,
            NONE,
            "The source is in a state for which the owner has no content.",
            "Add the state to `states` of the owner."),
    STATE_NOT_TOLD(
            "OSP-MS-406",
            EXTERNAL,
            true,
            NONE,
            "The site does not tell in which state the source is.",
            "Check that the source exists, is enabled, and that the user's role may see it."),
    CONTENT_MISSING(
            "OSP-MS-407",
            USER,
            true,
            NONE,
            "An event holds nothing at the place that `contentFrom` names, or nothing that is a text, a"
                    + " number, true or false.",
            "Look at an event of this type and correct `contentFrom`, or write `content`."),
    CONTENT_NOT_BOOLEAN(
            "OSP-MS-312",
            USER,
            false,
            NONE,
            "The content decides what this output does, and it is neither true nor false.",
            "Use a BOOLEAN value, or write in the output's file what is to be done."),
    EVENT_REQUEST_INVALID(
            "OSP-MS-313",
            USER,
            false,
            NONE,
            "The request for an event is not well formed.",
            "Correct the event, its source or its message where the request is made."),
    TYPE_NEEDS_NEWER_VERSION(
            "OSP-MS-314",
            EXTERNAL,
            false,
            NONE,
            "This XProtect version cannot do what the output's `type` asks for.",
            "Update XProtect, or trigger an event and let a rule on the server do it."),
    OUTPUT_UNKNOWN(
            "OSP-MS-320",
            USER,
            false,
            NONE,
            "The site has no output (relay) of this name or id that the user may see.",
            "Correct `output`; disabled outputs are not listed."),
    OUTPUT_AMBIGUOUS(
            "OSP-MS-321",
            USER,
            false,
            NONE,
            "Several outputs (relays) of the site have this name.",
            "Write the id of the one that is meant in `output`."),
    PRESET_UNKNOWN(
            "OSP-MS-322",
            USER,
            false,
            NONE,
            "The camera has no preset of this name or id.",
            "Correct `preset`, or define the position in the Management Client."),
    PRESET_AMBIGUOUS(
            "OSP-MS-323",
            USER,
            false,
            NONE,
            "Several presets of the camera have this name.",
            "Write the id of the one that is meant in `preset`."),
    DEVICE_FAILED(
            "OSP-MS-324",
            EXTERNAL,
            true,
            NONE,
            "The server works, but the device or its recording server did not do it.",
            "Look at the device and its recording server in the Management Client."),
    TASK_UNFINISHED(
            "OSP-MS-325",
            EXTERNAL,
            false,
            NONE,
            "The server has queued the command and did not finish it in time; it may still happen.",
            "Look at the device, and at the load of the server and the recording server."),
    TASK_UNAVAILABLE(
            "OSP-MS-326",
            EXTERNAL,
            false,
            NONE,
            "Neither the REST API of this XProtect version nor the recording server's command service can"
                    + " do this.",
            "Update XProtect, or trigger an event and let a rule on the server do it."),
    RECORDER_UNREACHABLE(
            "OSP-MS-327",
            EXTERNAL,
            true,
            NONE,
            "The recording server of the device, which has to be asked itself, does not answer as it should.",
            "Check that its address can be reached from here, or write another one in `recorderAddresses`."),
    RECORDER_NOT_ENCRYPTED(
            "OSP-MS-328",
            USER,
            false,
            NONE,
            "The recording server would have to be asked without encryption, and a token would travel in"
                    + " clear.",
            "Enable encryption for the recording server in the Milestone Server Configurator."),
    RECORDER_SIGN_IN_REFUSED(
            "OSP-MS-329",
            EXTERNAL,
            true,
            NONE,
            "The management server gives no token for its recording servers, or they do not accept it.",
            "Check the permissions of the user's role; restart the recording server if it lost its"
                    + " connection to the management server."),

    EVENTS_OVERLOADED(
            "OSP-MS-408",
            INSUFFICIENT_RESOURCES,
            true,
            NONE,
            "More events arrive than can be kept.",
            "Let rules on the server send fewer events; check that the server is connected, for events"
                    + " wait until the names of the owners are known."),
    JOURNAL_FAILED(
            "OSP-MS-409",
            INSUFFICIENT_RESOURCES,
            true,
            NONE,
            "The events that arrive cannot be written to the disk.",
            "Make room in the state directory of the module, or mend the disk; XProtect sends an event"
                    + " three times within a minute."),
    WEBHOOK_SIGNATURE(
            "OSP-MS-410",
            USER,
            false,
            NONE,
            "A post to the webhook has no signature, or one of another token.",
            "Enter the same token in the Management Client and in `webhook.token`; if they are the same,"
                    + " somebody else posts."),
    WEBHOOK_REFUSED(
            "OSP-MS-411",
            EXTERNAL,
            false,
            NONE,
            "A post to the webhook can never be taken.",
            "Check that nothing but the webhooks of XProtect posts there, and its version."),
    WEBHOOK_CLOCK(
            "OSP-MS-412",
            EXTERNAL,
            false,
            NONE,
            "An event of the webhook is too old, or from the future.",
            "Check the clocks of the XProtect Event Server and of this host; raise `webhook.maximumAge`"
                    + " if events are only late."),
    WEBHOOK_PATH_TAKEN(
            "OSP-MS-413",
            USER,
            false,
            NONE,
            "The path of the webhook is served by another module.",
            "Write another `webhook.path`, and the same in the Management Client."),

    INTERNAL_ERROR(
            "OSP-MS-901",
            INTERNAL,
            false,
            SERVER,
            "Something happened that should not.",
            "Report it with the log lines around it.");

    private final String code;
    private final ErrorCategory category;
    private final boolean retryable;
    private final Reason reason;
    private final String cause;
    private final String cure;

    MilestoneError(
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

    /**
     * What a connection's state is owed to when this error caused it.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Whether the site has refused the user or the client itself, or the proxy its user, so that
     * asking again only locks it.
     *
     * @return true for the errors that somebody has to mend first
     */
    public boolean isRefusedSignIn() {
        return switch (this) {
            case INVALID_CREDENTIALS, LOCKED_OUT, CHANGE_PASSWORD, CLIENT_REFUSED, PROXY_SIGN_IN ->
                    true;
            default -> false;
        };
    }

    /**
     * Why it happens, in general.
     *
     * @return a sentence
     */
    public String cause() {
        return cause;
    }

    /**
     * What to do about it.
     *
     * @return a sentence
     */
    public String cure() {
        return cure;
    }

    /**
     * This error at one place and time.
     *
     * @param detail what was met, such as the address and what came back; never a secret
     * @return the exception, its message made of cause, detail and cure
     */
    public OspException at(String detail) {
        return at(detail, null);
    }

    /**
     * This error at one place and time, with the exception that led to it.
     *
     * @param detail what was met; never a secret
     * @param led what led to it, or null
     * @return the exception, its message made of cause, detail and cure
     */
    public OspException at(String detail, Throwable led) {
        return new OspException(this, cause + " [" + detail + "] " + cure, led);
    }

    /**
     * An exception in a few words, to stand within the message of another.
     *
     * @param failure an exception made by {@link #at}
     * @return its code, cause and detail, without the cure
     */
    public static String summary(OspException failure) {
        String message = failure.getMessage();
        String cure = ' ' + of(failure).cure;
        int end = message.endsWith(cure) ? message.length() - cure.length() : message.length();
        return failure.code().code() + ": " + message.substring(0, end);
    }

    /**
     * The error of an exception of this module.
     *
     * @param failure an exception made by {@link #at}
     * @return its error, or {@link #INTERNAL_ERROR} when it was made elsewhere
     */
    public static MilestoneError of(OspException failure) {
        return failure.code() instanceof MilestoneError error ? error : INTERNAL_ERROR;
    }
}
