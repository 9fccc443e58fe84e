package ch.onsphere.osp.examples.xprotect.events;

/**
 * What triggering has to know of an event type.
 *
 * @param id its GUID
 * @param generatorType {@code External} for user-defined events, {@code MIPDevice} for analytics
 *     and plug-ins, another for events of the system
 * @param generatorSubtype {@code Generic} for generic events
 * @param userDefined whether it is the type of a user-defined event
 * @param stateGroup GUID of its state group; empty when it has none
 */
public record EventType(
        String id,
        String generatorType,
        String generatorSubtype,
        boolean userDefined,
        String stateGroup) {
    /** Whether a user, not only a service, may trigger such events. */
    boolean openToUsers() {
        return (generatorType.equals("External") || generatorType.equals("MIPDevice"))
                && !generatorSubtype.equals("Generic");
    }
}
