package ch.onsphere.osp.milestone.error;

import static ch.onsphere.osp.api.ConnectionStatus.Reason.NETWORK;
import static ch.onsphere.osp.api.ConnectionStatus.Reason.SERVER;
import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;

/** What the event stream can meet. */
final class StreamErrors {

    static final Description STREAM_ABSENT =
            new Description(
                    "OSP-MS-420",
                    EXTERNAL,
                    true,
                    SERVER,
                    "The API Gateway has no Events and State WebSocket (api/ws/events/v1).",
                    "Update XProtect to 2023 R3 (23.3) or newer, the API Gateway too; check that no proxy"
                            + " keeps WebSockets out. Without it, set `eventStream` to false and use"
                            + " `webhook`.");

    static final Description STREAM_REFUSED =
            new Description(
                    "OSP-MS-421",
                    EXTERNAL,
                    true,
                    SERVER,
                    "The server refused what the event stream asked of it.",
                    "Read what the server said; check its version and the permissions of the user's role.");

    static final Description STREAM_LOST =
            new Description(
                    "OSP-MS-422",
                    EXTERNAL,
                    true,
                    NETWORK,
                    "The event stream from the server broke off.",
                    "It is made again by itself. The server ends it about once a day; if it happens often,"
                            + " check proxies and firewalls between.");

    static final Description STREAM_SILENT =
            new Description(
                    "OSP-MS-423",
                    EXTERNAL,
                    true,
                    NETWORK,
                    "Nothing comes over the event stream any more, not even an answer.",
                    "It is made again by itself. Check the load of the server, and firewalls that drop"
                            + " connections without a word.");

    static final Description EVENTS_LOST =
            new Description(
                    "OSP-MS-424",
                    EXTERNAL,
                    false,
                    NETWORK,
                    "The event stream was interrupted for too long, and what happened meanwhile cannot be"
                            + " looked up in full: events may be missing.",
                    "Look at the site's event list at this time. Give the event type a retention above 0"
                            + " days (Management Client > Tools > Options > Alarms and Events), and the"
                            + " user's role the right to see its source.");

    private StreamErrors() {}
}
