package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.ValueType;
import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Report;
import ch.onsphere.osp.kit.configuration.Shown;
import ch.onsphere.osp.kit.configuration.StrictJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The {@code value.ospp} that an owner sets: it must be there, and able to hold what it is given.
 */
final class ValueBeside {

    private static final String NAME = "value.ospp";
    private static final String RULE = "value";

    private ValueBeside() {}

    static void check(Draft owner, Configuration tree) {
        Optional<ConfigurationFile> file = tree.file(owner.id(), NAME);
        if (file.isEmpty()) {
            owner.report()
                    .root()
                    .error(
                            RULE,
                            "no " + NAME + " beside it",
                            "Put a "
                                    + NAME
                                    + " into the same directory: it is what this file sets.");
            return;
        }
        file.flatMap(ValueBeside::type).ifPresent(type -> checkContents(owner, type));
    }

    /** Its type, when nothing changes a content before it becomes one of that type. */
    private static Optional<ValueType> type(ConfigurationFile file) {
        // What is wrong in this file is for the host to say, whose file it is.
        Optional<ObjectNode> value =
                StrictJson.read(file.content(), new Report(file.path()).root());
        return value.filter(object -> !object.has("preTransform"))
                .map(object -> object.path("type").asText())
                .flatMap(
                        word ->
                                Stream.of(ValueType.values())
                                        .filter(type -> type.name().equals(word))
                                        .findFirst());
    }

    private static void checkContents(Draft owner, ValueType type) {
        owner.find(OwnerKeys.CONTENT)
                .ifPresent(content -> check(content, type, owner.at(OwnerKeys.CONTENT)));
        owner.find(OwnerKeys.NO_ALARM)
                .ifPresent(content -> check(content, type, owner.at(OwnerKeys.NO_ALARM)));
        owner.find(OwnerKeys.STATES)
                .ifPresent(
                        states ->
                                states.forEach(
                                        (state, content) ->
                                                check(
                                                        content,
                                                        type,
                                                        owner.at(OwnerKeys.STATES).at(state))));
    }

    private static void check(String content, ValueType type, Place place) {
        try {
            var unused = Value.of(type, content);
        } catch (IllegalArgumentException e) {
            place.error(
                    RULE,
                    Shown.quoted(content)
                            + ", which a "
                            + NAME
                            + " of the type "
                            + type
                            + " cannot be",
                    "Write a content of that type, or change the type of the value; TEXT can be"
                            + " anything.");
        }
    }
}
