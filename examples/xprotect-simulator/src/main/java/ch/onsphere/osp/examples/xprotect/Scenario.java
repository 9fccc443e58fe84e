package ch.onsphere.osp.examples.xprotect;

import java.util.Locale;

/** A little story that the site can play by itself, at its first camera. */
public enum Scenario {
    /** Somebody comes to the door and goes: motion and recording begin, and end. */
    MOTION_AT_DOOR,
    /** The camera is lost, and found again. */
    CAMERA_LOST,
    /** Motion raises an alarm, which an operator takes on. */
    ALARM_ACKNOWLEDGED;

    /** Its name as people write it: {@code motion-at-door}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The scenario of that label.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Scenario labelled(String label) {
        for (Scenario scenario : values()) {
            if (scenario.label().equals(label)) {
                return scenario;
            }
        }
        throw new IllegalArgumentException(
                "'" + label + "' is none of motion-at-door, camera-lost, alarm-acknowledged");
    }
}
