package ch.onsphere.osp.clearance.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.kit.configuration.Fields;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.Nearest;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Report;
import ch.onsphere.osp.kit.configuration.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a profile to its end, and leaves nothing to be found out at the first job. */
public final class ProfileReader {

    private static final String ASSUMED = "assumed.profile.json";

    private ProfileReader() {}

    /**
     * The profile that comes with the agent: what is assumed of the service.
     *
     * @return the profile
     */
    public static Profile assumed() {
        Report report = new Report(ASSUMED);
        return read(assumedText(), report.root())
                .orElseThrow(() -> new IllegalStateException("" + report.problems()));
    }

    /**
     * The text of the profile that comes with the agent, to begin another one with.
     *
     * @return JSON
     */
    static String assumedText() {
        try (InputStream resource = ProfileReader.class.getResourceAsStream(ASSUMED)) {
            if (resource == null) {
                throw new IllegalStateException("the jar is incomplete: no " + ASSUMED);
            }
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar cannot be read: " + ASSUMED, e);
        }
    }

    /**
     * Reads a profile.
     *
     * @param content its whole text
     * @param place where problems go
     * @return the profile, or empty when an error was reported
     */
    public static Optional<Profile> read(String content, Place place) {
        return StrictJson.read(content, place)
                .flatMap(object -> read(ProfileKeys.SHAPE.read(object, place), place));
    }

    private static Optional<Profile> read(Fields fields, Place place) {
        Map<Operation, Template> operations =
                fields.find(ProfileKeys.OPERATIONS)
                        .map(each -> operations(each, place.at(ProfileKeys.OPERATIONS.name())))
                        .orElse(Map.of());
        boolean complete =
                operations.size()
                                == count(fields, ProfileKeys.OPERATIONS, ProfileKeys.OPERATION_KEYS)
                        && isComplete(fields, ProfileKeys.MEMBERS, ProfileKeys.MEMBER_KEYS)
                        && isComplete(fields, ProfileKeys.TYPES, ProfileKeys.TYPE_KEYS)
                        && isComplete(fields, ProfileKeys.STATES, ProfileKeys.STATE_KEYS);
        return complete ? whole(fields, operations, place) : Optional.empty();
    }

    private static Optional<Profile> whole(
            Fields fields, Map<Operation, Template> operations, Place place) {
        Fields answers = fields.find(ProfileKeys.ANSWERS).orElseGet(Fields::new);
        Optional<Set<Integer>> lostRace = answers.find(ProfileKeys.LOST_RACE).map(Set::copyOf);
        Optional<Set<Integer>> lockLost = answers.find(ProfileKeys.LOCK_LOST).map(Set::copyOf);
        Optional<String> name = fields.find(ProfileKeys.NAME);
        Optional<String> base = fields.find(ProfileKeys.BASE);
        Optional<ProfileKeys.MetadataForm> form = fields.find(ProfileKeys.METADATA);
        var proof = fields.find(ProfileKeys.LOCK_PROOF);
        var lock = fields.find(ProfileKeys.ASSUMED_LOCK);
        boolean soundBase =
                base.filter(
                                each ->
                                        areKnown(
                                                Template.placeholders(each)
                                                        .collect(Collectors.toSet()),
                                                Set.of("tenantId"),
                                                place.at(ProfileKeys.BASE.name())))
                        .isPresent();
        if (!soundBase
                || lostRace.isEmpty()
                || lockLost.isEmpty()
                || name.isEmpty()
                || form.isEmpty()
                || proof.isEmpty()
                || lock.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Profile(
                        name.get(),
                        base.get(),
                        operations,
                        values(fields.get(ProfileKeys.MEMBERS), ProfileKeys.MEMBER_KEYS),
                        values(fields.get(ProfileKeys.TYPES), ProfileKeys.TYPE_KEYS),
                        values(fields.get(ProfileKeys.STATES), ProfileKeys.STATE_KEYS),
                        lostRace.get(),
                        lockLost.get(),
                        form.get() == ProfileKeys.MetadataForm.TEXT,
                        proof.get(),
                        lock.get()));
    }

    private static Map<Operation, Template> operations(Fields fields, Place place) {
        Map<Operation, Template> operations = new EnumMap<>(Operation.class);
        ProfileKeys.OPERATION_KEYS.forEach(
                (operation, key) ->
                        fields.find(key)
                                .flatMap(each -> template(operation, each, place.at(key.name())))
                                .ifPresent(template -> operations.put(operation, template)));
        return operations;
    }

    private static Optional<Template> template(Operation operation, Fields fields, Place place) {
        Optional<ProfileKeys.Method> method = fields.find(ProfileKeys.METHOD);
        Optional<String> path = fields.find(ProfileKeys.PATH);
        if (method.isEmpty() || path.isEmpty()) {
            return Optional.empty();
        }
        Template template =
                new Template(method.get().name(), path.get(), fields.find(ProfileKeys.BODY));
        return areSound(template, operation, place) ? Optional.of(template) : Optional.empty();
    }

    private static boolean areSound(Template template, Operation operation, Place place) {
        Set<String> written =
                template.placeholders().collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = operation.needed();
        missing.removeAll(written);
        for (String each : missing) {
            place.error(
                    "placeholder",
                    "no value {" + each + "}",
                    "Write {" + each + "} into the path or the body.");
        }
        Set<String> known = operation.placeholders();
        return areKnown(written, known, place) && missing.isEmpty();
    }

    private static boolean areKnown(Set<String> written, Set<String> known, Place place) {
        for (String each : written) {
            if (!known.contains(each)) {
                place.error(
                        "placeholder",
                        "the value {" + each + "}, which there is not here",
                        Nearest.to(each, known),
                        "Write one of " + String.join(", ", known) + ".");
            }
        }
        return known.containsAll(written);
    }

    private static boolean isComplete(
            Fields fields, Key<Fields> parent, Map<?, ? extends Key<?>> keys) {
        return count(fields, parent, keys) == keys.size();
    }

    private static long count(Fields fields, Key<Fields> parent, Map<?, ? extends Key<?>> keys) {
        Fields own = fields.find(parent).orElseGet(Fields::new);
        return keys.values().stream().filter(key -> own.find(key).isPresent()).count();
    }

    private static <E, T> Map<E, T> values(Fields fields, Map<E, Key<T>> keys) {
        Map<E, T> values = new HashMap<>();
        keys.forEach((each, key) -> values.put(each, fields.get(key)));
        return values;
    }
}
