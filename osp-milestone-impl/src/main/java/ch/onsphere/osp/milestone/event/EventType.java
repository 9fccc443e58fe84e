package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.kit.text.Printable;

/**
 * What decides who may trigger events of a type (Milestone Events REST API; known from operators'
 * notes of the official page, so an assumption that stands here alone).
 *
 * @param displayName the name as people see it; may be null
 * @param generatorType who makes such events; may be null
 * @param generatorSubtype tells plug-ins from generic events; may be null
 */
record EventType(String displayName, String generatorType, String generatorSubtype) {

    /**
     * An answer with one type.
     *
     * @param data the type; may be null
     */
    record Answer(EventType data) {}

    private static final int LONGEST_NAME = 120;

    /** Whether a basic user's token may trigger it: user-defined, analytics and plug-in events. */
    boolean isForUsers() {
        return generatorType == null
                || generatorType.equalsIgnoreCase("External")
                || (generatorType.equalsIgnoreCase("MIPDevice")
                        && !"Generic".equalsIgnoreCase(generatorSubtype));
    }

    String shownName() {
        return displayName == null ? "without a name" : Printable.line(displayName, LONGEST_NAME);
    }
}
