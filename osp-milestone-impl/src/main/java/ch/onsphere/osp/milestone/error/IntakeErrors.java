package ch.onsphere.osp.milestone.error;

import static ch.onsphere.osp.api.ConnectionStatus.Reason.NONE;
import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.INSUFFICIENT_RESOURCES;
import static ch.onsphere.osp.api.ErrorCategory.USER;

/** What events and states can meet on their way into values. */
final class IntakeErrors {
    static final Description OWNER_EVENT_UNKNOWN =
            new Description(
                    "OSP-MS-401",
                    USER,
                    true,
                    NONE,
                    "The site has no event type of this name or id that the user may see.",
                    "Correct `event` of the owner; the name has to be exact.");

    static final Description STATE_GROUP_UNKNOWN =
            new Description(
                    "OSP-MS-402",
                    USER,
                    true,
                    NONE,
                    "The site has no state group of this name or id, or no event type belongs to it.",
                    "Correct `stateGroup` of the owner; the name has to be exact.");

    static final Description STATE_GROUP_AMBIGUOUS =
            new Description(
                    "OSP-MS-403",
                    USER,
                    true,
                    NONE,
                    "Several state groups of the site have this name.",
                    "Write the id of the one that is meant in `stateGroup`.");

    static final Description STATE_UNKNOWN =
            new Description(
                    "OSP-MS-404",
                    USER,
                    true,
                    NONE,
                    "A state of the owner is not one of its state group.",
                    "Correct `states` of the owner; the names are those of the states or of their event types.");

    static final Description STATE_NOT_MAPPED =
            new Description(
                    "OSP-MS-405",
                    USER,
                    true,
                    NONE,
                    "The source, or the alarm, is in a state for which the owner has no content.",
                    "Add the state to `states` of the owner.");

    static final Description STATE_NOT_TOLD =
            new Description(
                    "OSP-MS-406",
                    EXTERNAL,
                    true,
                    NONE,
                    "The site does not tell in which state the source is.",
                    "Check that the source exists, is enabled, and that the user's role may see it.");

    static final Description CONTENT_MISSING =
            new Description(
                    "OSP-MS-407",
                    USER,
                    true,
                    NONE,
                    "An event holds nothing at the place that `contentFrom` names, or nothing that is a text, a"
                            + " number, true or false.",
                    "Look at an event of this type and correct `contentFrom`, or write `content`.");

    static final Description EVENTS_OVERLOADED =
            new Description(
                    "OSP-MS-408",
                    INSUFFICIENT_RESOURCES,
                    true,
                    NONE,
                    "More events arrive than can be kept.",
                    "Let rules on the server send fewer events; check that the server is connected, for events"
                            + " wait until the names of the owners are known.");

    static final Description JOURNAL_FAILED =
            new Description(
                    "OSP-MS-409",
                    INSUFFICIENT_RESOURCES,
                    true,
                    NONE,
                    "The events that arrive cannot be written to the disk.",
                    "Make room in the state directory of the module, or mend the disk; XProtect sends an event"
                            + " three times within a minute.");

    static final Description WEBHOOK_SIGNATURE =
            new Description(
                    "OSP-MS-410",
                    USER,
                    false,
                    NONE,
                    "A post to the webhook has no signature, or one of another token.",
                    "Enter the same token in the Management Client and in `webhook.token`; if they are the same,"
                            + " somebody else posts.");

    static final Description WEBHOOK_REFUSED =
            new Description(
                    "OSP-MS-411",
                    EXTERNAL,
                    false,
                    NONE,
                    "A post to the webhook can never be taken.",
                    "Check that nothing but the webhooks of XProtect posts there, and its version.");

    static final Description WEBHOOK_CLOCK =
            new Description(
                    "OSP-MS-412",
                    EXTERNAL,
                    false,
                    NONE,
                    "An event of the webhook is too old, or from the future.",
                    "Check the clocks of the XProtect Event Server and of this host; raise `webhook.maximumAge`"
                            + " if events are only late.");

    static final Description WEBHOOK_PATH_TAKEN =
            new Description(
                    "OSP-MS-413",
                    USER,
                    false,
                    NONE,
                    "The path of the webhook is served by another module.",
                    "Write another `webhook.path`, and the same in the Management Client.");

    static final Description WEBHOOK_BY_HAND =
            new Description(
                    "OSP-MS-414",
                    EXTERNAL,
                    false,
                    NONE,
                    "The site does not let its webhooks be read or created through its API.",
                    "Enter the webhook in the Management Client; `./osp webhook` with the server's ItemId says"
                            + " what.");

    private IntakeErrors() {}
}
