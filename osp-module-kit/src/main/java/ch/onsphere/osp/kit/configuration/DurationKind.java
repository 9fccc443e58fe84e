package ch.onsphere.osp.kit.configuration;

import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A length of time, written as {@code {"value": 10, "unit": "SECONDS"}} like everywhere in
 * OnSphere.
 *
 * @param shortest the least length allowed
 * @param longest the greatest length allowed
 */
public record DurationKind(Duration shortest, Duration longest) implements WritableKind<Duration> {

    static final WordKind<TimeUnit> UNITS = WordKind.of(EnumSet.range(MILLISECONDS, DAYS));
    static final Key<Integer> VALUE =
            Key.required("value", new IntegerKind(1, Integer.MAX_VALUE), "How many units.");
    static final Key<TimeUnit> UNIT = Key.required("unit", UNITS, "The unit of the value.");
    static final Shape SHAPE = Shape.of("Duration", VALUE, UNIT);

    @Override
    public Optional<Duration> readResolved(JsonNode node, Place place) {
        if (!node.isObject()) {
            String example = "{\"value\": 10, \"unit\": \"SECONDS\"}";
            place.error("type", place.show(node), "Write a duration, such as " + example + ".");
            return Optional.empty();
        }
        Optional<Fields> fields = new ObjectKind(SHAPE).readResolved(node, place);
        Optional<Integer> value = fields.flatMap(read -> read.find(VALUE));
        Optional<TimeUnit> unit = fields.flatMap(read -> read.find(UNIT));
        if (value.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        Duration duration = Duration.of(value.get(), unit.get().toChronoUnit());
        boolean tooShort = duration.compareTo(shortest) < 0;
        if (tooShort || duration.compareTo(longest) > 0) {
            String found = value.get() + " " + unit.get();
            String cure =
                    "Write a duration from " + words(shortest) + " to " + words(longest) + ".";
            place.at(VALUE.name()).error(tooShort ? "minimum" : "maximum", found, cure);
            return Optional.empty();
        }
        return Optional.of(duration);
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        DurationSchema.describe(this, schema, definitions);
    }

    @Override
    public String label() {
        return "Duration, " + words(shortest) + " to " + words(longest);
    }

    @Override
    public JsonNode write(Duration value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        TimeUnit unit = largestUnitOf(value);
        return node.put("value", unit.convert(value)).put("unit", unit.name());
    }

    private static String words(Duration duration) {
        TimeUnit unit = largestUnitOf(duration);
        return unit.convert(duration) + " " + unit;
    }

    private static TimeUnit largestUnitOf(Duration duration) {
        List<TimeUnit> fitting =
                UNITS.words().stream()
                        .filter(
                                unit ->
                                        Duration.of(unit.convert(duration), unit.toChronoUnit())
                                                .equals(duration))
                        .toList();
        return fitting.get(fitting.size() - 1);
    }
}
