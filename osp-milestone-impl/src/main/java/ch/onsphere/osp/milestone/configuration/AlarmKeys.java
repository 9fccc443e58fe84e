package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.TextKind;

/** The keys that say which alarms are meant, for owners and outputs alike. */
final class AlarmKeys {

    private static final int LONGEST_NAME = 512;

    static final Key<String> DEFINITION =
            Key.optional(
                            "alarmDefinition",
                            new DeviceKind("alarmDefinitions"),
                            "GUID or exact name of the alarm definition whose alarms are meant.")
                    .alsoCalled("definition", "alarmDefinitionId");

    static final Key<String> ALARM =
            Key.optional(
                            "alarm",
                            TextKind.notBlank(LONGEST_NAME),
                            "Exact name of the alarms that are meant, where no definition raises"
                                    + " them. Either this or alarmDefinition; without both, alarms of"
                                    + " any name.")
                    .alsoCalled("alarmName");

    private AlarmKeys() {}

    static void check(Draft draft) {
        if (draft.find(DEFINITION).isPresent() && draft.find(ALARM).isPresent()) {
            draft.at(ALARM)
                    .error("alarm", "this beside alarmDefinition", "Keep one of the two keys.");
        }
    }

    static AlarmChoice choice(Draft draft, Key<String> source) {
        return new AlarmChoice(draft.find(DEFINITION), draft.find(ALARM), draft.find(source));
    }
}
