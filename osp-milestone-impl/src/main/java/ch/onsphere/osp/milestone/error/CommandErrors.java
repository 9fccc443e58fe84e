package ch.onsphere.osp.milestone.error;

import static ch.onsphere.osp.api.ConnectionStatus.Reason.NONE;
import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.INSUFFICIENT_RESOURCES;
import static ch.onsphere.osp.api.ErrorCategory.USER;

/** What a command can meet. */
final class CommandErrors {
    static final Description EVENT_UNKNOWN =
            new Description(
                    "OSP-MS-301",
                    USER,
                    false,
                    NONE,
                    "The site has no event of this name or id that the user may see.",
                    "Correct `event`, or create the user-defined or analytics event in the Management Client.");

    static final Description EVENT_AMBIGUOUS =
            new Description(
                    "OSP-MS-302",
                    USER,
                    false,
                    NONE,
                    "Several events of the site have this name.",
                    "Write the id of the one that is meant in `event`.");

    static final Description EVENT_NOT_PERMITTED =
            new Description(
                    "OSP-MS-303",
                    USER,
                    false,
                    NONE,
                    "A basic user may trigger user-defined and analytics events only; this one is made by the"
                            + " system.",
                    "Trigger a user-defined event and let a rule follow it, or authenticate with client"
                            + " credentials.");

    static final Description SOURCE_UNKNOWN =
            new Description(
                    "OSP-MS-304",
                    USER,
                    false,
                    NONE,
                    "The site has no camera of this name that the user may see.",
                    "Correct the camera's name or id; disabled cameras are not listed.");

    static final Description SOURCE_AMBIGUOUS =
            new Description(
                    "OSP-MS-305",
                    USER,
                    false,
                    NONE,
                    "Several cameras of the site have this name.",
                    "Write the id of the one that is meant; in `source`, cameras/ and the id.");

    static final Description REQUEST_REFUSED =
            new Description(
                    "OSP-MS-306",
                    USER,
                    false,
                    NONE,
                    "The server refused the request as wrong.",
                    "Read what the server said; correct what the output's file names.");

    static final Description OUTCOME_UNKNOWN =
            new Description(
                    "OSP-MS-307",
                    EXTERNAL,
                    false,
                    NONE,
                    "The command was sent, but no usable answer came back, and it cannot be found out whether"
                            + " it was carried out. It is not sent again, so that nothing happens twice.",
                    "Look on the site at this time, then send it again if need be. Events can be looked up by"
                            + " the module itself where they are kept (retention above 0 days) and the user's"
                            + " role may see them.");

    static final Description COMMAND_EXPIRED =
            new Description(
                    "OSP-MS-308",
                    EXTERNAL,
                    true,
                    NONE,
                    "The server stayed away longer than `maximumAge`, so the command was dropped.",
                    "Mend the connection (see the server's state); raise `maximumAge` if late is better than"
                            + " never.");

    static final Description QUEUE_FULL =
            new Description(
                    "OSP-MS-309",
                    INSUFFICIENT_RESOURCES,
                    true,
                    NONE,
                    "Too many commands wait for this server already.",
                    "Mend the connection, or send fewer commands.");

    static final Description STOPPING =
            new Description(
                    "OSP-MS-310",
                    INSUFFICIENT_RESOURCES,
                    true,
                    NONE,
                    "The module is stopping; the command was not sent.",
                    "Send it again once the module runs.");

    static final Description LIST_UNREADABLE =
            new Description(
                    "OSP-MS-311",
                    EXTERNAL,
                    true,
                    NONE,
                    "The site's list of events or cameras, in which the name was to be found, cannot be read.",
                    "Read what the server said; give the user's role the right to read it, or write ids instead of"
                            + " names.");

    static final Description CONTENT_NOT_BOOLEAN =
            new Description(
                    "OSP-MS-312",
                    USER,
                    false,
                    NONE,
                    "The content decides what this output does, and it is neither true nor false.",
                    "Use a BOOLEAN value, or write in the output's file what is to be done.");

    static final Description EVENT_REQUEST_INVALID =
            new Description(
                    "OSP-MS-313",
                    USER,
                    false,
                    NONE,
                    "The request for an event is not well formed.",
                    "Correct the event, its source or its message where the request is made.");

    static final Description TYPE_NEEDS_NEWER_VERSION =
            new Description(
                    "OSP-MS-314",
                    EXTERNAL,
                    false,
                    NONE,
                    "This XProtect version cannot do what the output's `type` asks for.",
                    "Update XProtect, or trigger an event and let a rule on the server do it.");

    static final Description COMMAND_KEPT =
            new Description(
                    "OSP-MS-315",
                    EXTERNAL,
                    false,
                    NONE,
                    "The module stops before the server was back; the command lies on the disk, and goes on"
                            + " after the next start.",
                    "Do not send it again. What becomes of it is in the audit log then: it is dropped when it"
                            + " is older than `maximumAge`.");

    static final Description COMMAND_OUTDATED =
            new Description(
                    "OSP-MS-316",
                    USER,
                    false,
                    NONE,
                    "The command waited through a restart, and the configuration has changed meanwhile, so it"
                            + " was dropped.",
                    "Send it again, if it is still wanted.");

    static final Description COMMANDS_NOT_KEPT =
            new Description(
                    "OSP-MS-317",
                    INSUFFICIENT_RESOURCES,
                    true,
                    NONE,
                    "Commands that wait for a server cannot be written to the disk.",
                    "Make room in the state directory of the module, or mend the disk; until then they wait in"
                            + " memory, and a kill of the process loses them.");

    static final Description OUTPUT_UNKNOWN =
            new Description(
                    "OSP-MS-320",
                    USER,
                    false,
                    NONE,
                    "The site has no output (relay) of this name or id that the user may see.",
                    "Correct `output`; disabled outputs are not listed.");

    static final Description OUTPUT_AMBIGUOUS =
            new Description(
                    "OSP-MS-321",
                    USER,
                    false,
                    NONE,
                    "Several outputs (relays) of the site have this name.",
                    "Write the id of the one that is meant in `output`.");

    static final Description PRESET_UNKNOWN =
            new Description(
                    "OSP-MS-322",
                    USER,
                    false,
                    NONE,
                    "The camera has no preset of this name or id.",
                    "Correct `preset`, or define the position in the Management Client.");

    static final Description PRESET_AMBIGUOUS =
            new Description(
                    "OSP-MS-323",
                    USER,
                    false,
                    NONE,
                    "Several presets of the camera have this name.",
                    "Write the id of the one that is meant in `preset`.");

    static final Description DEVICE_FAILED =
            new Description(
                    "OSP-MS-324",
                    EXTERNAL,
                    true,
                    NONE,
                    "The server works, but the device or its recording server did not do it.",
                    "Look at the device and its recording server in the Management Client.");

    static final Description TASK_UNFINISHED =
            new Description(
                    "OSP-MS-325",
                    EXTERNAL,
                    false,
                    NONE,
                    "The server has queued the command and did not finish it in time; it may still happen.",
                    "Look at the device, and at the load of the server and the recording server.");

    static final Description TASK_UNAVAILABLE =
            new Description(
                    "OSP-MS-326",
                    EXTERNAL,
                    false,
                    NONE,
                    "Neither the REST API of this XProtect version nor the recording server's command service can"
                            + " do this.",
                    "Update XProtect, or trigger an event and let a rule on the server do it.");

    static final Description RECORDER_UNREACHABLE =
            new Description(
                    "OSP-MS-327",
                    EXTERNAL,
                    true,
                    NONE,
                    "The recording server of the device, which has to be asked itself, does not answer as it should.",
                    "Check that its address can be reached from here, or write another one in `recorderAddresses`.");

    static final Description RECORDER_NOT_ENCRYPTED =
            new Description(
                    "OSP-MS-328",
                    USER,
                    false,
                    NONE,
                    "The recording server would have to be asked without encryption, and a token would travel in"
                            + " clear.",
                    "Enable encryption for the recording server in the Milestone Server Configurator.");

    static final Description RECORDER_SIGN_IN_REFUSED =
            new Description(
                    "OSP-MS-329",
                    EXTERNAL,
                    true,
                    NONE,
                    "The management server gives no token for its recording servers, or they do not accept it.",
                    "Check the permissions of the user's role; restart the recording server if it lost its"
                            + " connection to the management server.");

    private CommandErrors() {}
}
