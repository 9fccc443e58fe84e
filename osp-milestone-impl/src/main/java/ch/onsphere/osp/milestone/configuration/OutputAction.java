package ch.onsphere.osp.milestone.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an output does on its server; one form for each {@link OutputType}. */
public sealed interface OutputAction {

    /**
     * What it is done to, for a person.
     *
     * @return a few words, with the names as they stand in the file
     */
    String target();

    /**
     * Triggers an event.
     *
     * @param event a GUID (lower case, without braces) or the exact name of an event
     * @param source {@code cameras/<guid>} or the like, or a camera's exact name; empty when the
     *     event has no source
     * @param message a text that goes with the event
     */
    record TriggerEvent(String event, Optional<String> source, Optional<String> message)
            implements OutputAction {
        @Override
        public String target() {
            return "event " + event;
        }
    }

    /**
     * Switches a relay.
     *
     * @param output its GUID or exact name
     * @param change what to do with it; empty when the content decides
     * @param pulse how long a pulse lasts where XProtect does not know that itself
     */
    record SwitchRelay(String output, Optional<RelayChange> change, Duration pulse)
            implements OutputAction {
        @Override
        public String target() {
            return "output " + output;
        }
    }

    /**
     * Moves a camera.
     *
     * @param camera its GUID or exact name
     * @param preset the GUID or exact name of one of its presets
     */
    record GoToPreset(String camera, String preset) implements OutputAction {
        @Override
        public String target() {
            return "preset " + preset + " of camera " + camera;
        }
    }

    /**
     * Starts or stops a manual recording.
     *
     * @param camera its GUID or exact name
     * @param change what to do; empty when the content decides
     */
    record RecordManually(String camera, Optional<RecordingChange> change) implements OutputAction {
        @Override
        public String target() {
            return "recording of camera " + camera;
        }
    }

    /**
     * Raises an alarm.
     *
     * @param name what the alarm is called
     * @param message a text that goes with it
     * @param source as of an event
     */
    record RaiseAlarm(String name, Optional<String> message, Optional<String> source)
            implements OutputAction {
        @Override
        public String target() {
            return "alarm " + name;
        }
    }

    /**
     * Moves alarms into another state.
     *
     * @param choice which
     * @param from the names or ids of the states out of which they are moved; never empty
     * @param state the name or id of the state
     * @param comment a text that is noted with each
     */
    record MoveAlarms(AlarmChoice choice, Set<String> from, String state, Optional<String> comment)
            implements OutputAction {
        @Override
        public String target() {
            return "alarms " + choice + " to " + state;
        }
    }

    /**
     * Sets a bookmark.
     *
     * @param camera its GUID or exact name
     * @param footage which part of its video, and what is said about it
     */
    record SetBookmark(String camera, Footage footage) implements OutputAction {
        @Override
        public String target() {
            return "bookmark of camera " + camera;
        }
    }

    /**
     * Protects recordings from deletion.
     *
     * @param cameras the GUID or exact name of each; never empty
     * @param footage which part of their video, and what is said about it
     * @param retention for how long from now on; empty for what the site has as a rule
     */
    record LockEvidence(List<String> cameras, Footage footage, Optional<Duration> retention)
            implements OutputAction {
        @Override
        public String target() {
            return "evidence lock of " + String.join(", ", cameras);
        }
    }

    /**
     * A part of a video, seen from the moment of a command.
     *
     * @param header a short title
     * @param description more about it
     * @param before how long before the command it begins
     * @param after how long after the command it ends
     */
    record Footage(String header, Optional<String> description, Duration before, Duration after) {}
}
