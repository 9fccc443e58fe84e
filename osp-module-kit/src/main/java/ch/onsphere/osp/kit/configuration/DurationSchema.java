package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The limits of a duration in the words of JSON Schema, which must be said for each unit. */
final class DurationSchema {

    private DurationSchema() {}

    static void describe(DurationKind kind, ObjectNode schema, Definitions definitions) {
        schema.put("$ref", definitions.add("DurationConfigurationEntity", DurationKind.SHAPE));
        ArrayNode conditions = schema.putArray("allOf");
        DurationKind.UNITS.words().forEach(unit -> addLimits(kind, unit, conditions));
        if (conditions.isEmpty()) {
            schema.remove("allOf");
        }
    }

    private static void addLimits(DurationKind kind, TimeUnit unit, ArrayNode conditions) {
        Duration one = Duration.of(1, unit.toChronoUnit());
        long greatest = unit.convert(kind.longest());
        long least = kind.shortest().plus(one).minusNanos(1).dividedBy(one);
        if (greatest < 1) {
            condition(unit, conditions).put("then", false);
        } else if (least > 1 || greatest < Integer.MAX_VALUE) {
            ObjectNode then = condition(unit, conditions).putObject("then");
            ObjectNode value = then.putObject("properties").putObject("value");
            value.put("minimum", least).put("maximum", greatest);
        }
    }

    private static ObjectNode condition(TimeUnit unit, ArrayNode conditions) {
        ObjectNode condition = conditions.addObject();
        ObjectNode when = condition.putObject("if");
        when.putObject("properties").putObject("unit").put("const", unit.name());
        when.putArray("required").add("unit");
        return condition;
    }
}
