package ch.onsphere.osp.milestone.error;

import static ch.onsphere.osp.api.ConnectionStatus.Reason.NONE;
import static ch.onsphere.osp.api.ConnectionStatus.Reason.SERVER;
import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.USER;

/** What following and changing alarms can meet. */
final class AlarmErrors {

    static final Description ALARM_DEFINITION_UNKNOWN =
            new Description(
                    "OSP-MS-430",
                    USER,
                    true,
                    NONE,
                    "The site has no alarm definition of this name or id that the user may see.",
                    "Correct `alarmDefinition`; the name has to be exact. What is raised through the API has no"
                            + " definition: write its name in `alarm`.");

    static final Description ALARM_DEFINITION_AMBIGUOUS =
            new Description(
                    "OSP-MS-431",
                    USER,
                    true,
                    NONE,
                    "Several alarm definitions of the site have this name.",
                    "Their alarms cannot be told apart: rename one in the Management Client, or name a `source`"
                            + " and write the name in `alarm`.");

    static final Description ALARM_STATE_UNKNOWN =
            new Description(
                    "OSP-MS-432",
                    USER,
                    true,
                    NONE,
                    "The site has no alarm state of this name or id.",
                    "Write a state as the site calls it (Management Client > Alarms > Alarm Data Settings).");

    static final Description ALARMS_TOO_MANY =
            new Description(
                    "OSP-MS-433",
                    EXTERNAL,
                    true,
                    NONE,
                    "The site has more alarms than are taken at once.",
                    "Keep closed alarms for less time (Management Client > Tools > Options > Alarms and"
                            + " Events); for a command, name a definition or a source.");

    static final Description ALARMS_UNREADABLE =
            new Description(
                    "OSP-MS-434",
                    EXTERNAL,
                    true,
                    SERVER,
                    "The server answers, but its alarms cannot be read.",
                    "Read what it said: the user's role may lack the right to see alarms, or something between"
                            + " changes the answers. It is asked again by itself.");

    private AlarmErrors() {}
}
