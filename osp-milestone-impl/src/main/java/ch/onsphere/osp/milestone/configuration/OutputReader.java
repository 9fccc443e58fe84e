package ch.onsphere.osp.milestone.configuration;

import static java.util.Optional.empty;

import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.kit.configuration.Draft;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Completes an output: everything that is left to check once its file has the right shape. */
final class OutputReader {

    private final LinkedServers servers;

    OutputReader(LinkedServers servers) {
        this.servers = servers;
    }

    /** The output, or empty when its report holds an error. */
    Optional<OutputConfiguration> read(Draft draft) {
        servers.check(draft);
        if (draft.find(OutputKeys.TYPE).filter(OutputType.ALARM_STATE::equals).isPresent()) {
            checkAlarms(draft);
        }
        if (draft.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(
                new OutputConfiguration(
                        draft.id(),
                        draft.get(OutputKeys.LINKED_SERVER),
                        action(draft),
                        modes(draft.get(OutputKeys.TRIGGER_MODES)),
                        draft.find(OutputKeys.CONTENTS).map(OutputReader::contents),
                        draft.get(OutputKeys.MAXIMUM_AGE)));
    }

    /** One word that is missing shall not acknowledge everything on a site. */
    private static void checkAlarms(Draft draft) {
        AlarmKeys.check(draft);
        AlarmChoice choice = AlarmKeys.choice(draft, OutputKeys.SOURCE);
        boolean isAny = choice.equals(new AlarmChoice(empty(), empty(), empty()));
        if (isAny && !draft.isFaulty()) {
            draft.at(AlarmKeys.DEFINITION)
                    .error(
                            "alarm",
                            "neither alarmDefinition nor alarm nor source",
                            "Say which alarms are meant, such as \"alarm\": \"Intrusion\".");
        }
    }

    private static OutputAction action(Draft draft) {
        return switch (draft.get(OutputKeys.TYPE)) {
            case TRIGGER_EVENT ->
                    new OutputAction.TriggerEvent(
                            draft.get(OutputKeys.EVENT),
                            draft.find(OutputKeys.SOURCE),
                            draft.find(OutputKeys.MESSAGE));
            case SET_OUTPUT ->
                    new OutputAction.SwitchRelay(
                            draft.get(OutputKeys.OUTPUT),
                            draft.find(OutputKeys.ACTION),
                            draft.get(OutputKeys.PULSE_DURATION));
            case PTZ_PRESET ->
                    new OutputAction.GoToPreset(
                            draft.get(OutputKeys.CAMERA), draft.get(OutputKeys.PRESET));
            case RECORDING ->
                    new OutputAction.RecordManually(
                            draft.get(OutputKeys.CAMERA), draft.find(OutputKeys.RECORDING));
            case ALARM ->
                    new OutputAction.RaiseAlarm(
                            draft.get(OutputKeys.NAME),
                            draft.find(OutputKeys.MESSAGE),
                            draft.find(OutputKeys.SOURCE));
            case ALARM_STATE ->
                    new OutputAction.MoveAlarms(
                            AlarmKeys.choice(draft, OutputKeys.SOURCE),
                            contents(draft.get(OutputKeys.FROM_STATES)),
                            draft.get(OutputKeys.STATE),
                            draft.find(OutputKeys.COMMENT));
            case BOOKMARK ->
                    new OutputAction.SetBookmark(draft.get(OutputKeys.CAMERA), footage(draft));
            case EVIDENCE_LOCK ->
                    new OutputAction.LockEvidence(
                            draft.get(OutputKeys.CAMERAS),
                            footage(draft),
                            draft.find(OutputKeys.RETENTION));
        };
    }

    private static OutputAction.Footage footage(Draft draft) {
        return new OutputAction.Footage(
                draft.get(OutputKeys.HEADER),
                draft.find(OutputKeys.DESCRIPTION),
                draft.get(OutputKeys.BEFORE),
                draft.get(OutputKeys.AFTER));
    }

    private static Set<TransmissionMode> modes(List<TransmissionMode> modes) {
        return Collections.unmodifiableSet(EnumSet.copyOf(modes));
    }

    /** In the order in which they are written, for people who read them again. */
    private static Set<String> contents(List<String> contents) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(contents));
    }
}
