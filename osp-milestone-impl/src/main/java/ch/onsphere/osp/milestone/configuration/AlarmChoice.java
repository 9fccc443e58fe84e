package ch.onsphere.osp.milestone.configuration;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which alarms are meant: those that fit all that is given.
 *
 * @param definition the GUID or exact name of an alarm definition
 * @param name the exact name of alarms that have no definition
 * @param source {@code cameras/<guid>} or the like, or a camera's exact name
 */
public record AlarmChoice(
        Optional<String> definition, Optional<String> name, Optional<String> source) {

    @Override
    public String toString() {
        String given =
                Stream.of(definition, name, source.map(text -> "of " + text))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        return given.isEmpty() ? "any" : given;
    }
}
