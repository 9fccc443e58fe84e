package ch.onsphere.osp.examples.xprotect.rest;

import ch.onsphere.osp.examples.xprotect.wire.BadRequestException;
import ch.onsphere.osp.examples.xprotect.wire.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filter on a property: {@code name='Gate'}, {@code lastModified=gt:'2021-11-25'} (Milestone
 * Config API, "Filtering"). That the case of letters does not matter is a deduction from the
 * documented example {@code model=contains:'axis'}; that a value without quotes is refused is
 * another.
 *
 * @param property name of the property
 * @param operator how it is compared
 * @param values what it is compared with; more than one for {@link Operator#ONE_OF} only
 */
public record Filter(String property, Operator operator, List<String> values) {
    private static final Pattern FORM = Pattern.compile("(?:([A-Za-z]+):)?'(.*)'", Pattern.DOTALL);

    /** How a property is compared. */
    public enum Operator {
        /** The same; also when no operator is written. */
        EQUALS,
        /** Not the same. */
        NOT_EQUALS,
        /** Less: numbers and times by their value, other text by its letters. */
        LT,
        /** Greater, likewise. */
        GT,
        /** Text that begins so. */
        STARTS_WITH,
        /** Text that has it anywhere. */
        CONTAINS,
        /** One of several values. */
        ONE_OF;

        private static Operator named(String name) {
            return Arrays.stream(values())
                    .filter(o -> o.name().replace("_", "").equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new BadRequestException("Bad request: Unknown filter: " + name));
        }
    }

    /**
     * Reads a filter.
     *
     * @throws BadRequestException when the parameter is none
     */
    public static Filter of(Query.Parameter parameter) {
        Matcher form = FORM.matcher(parameter.value());
        if (!form.matches()) {
            throw new BadRequestException("Bad request: Invalid filter: " + parameter.name());
        }
        Operator operator = form.group(1) == null ? Operator.EQUALS : Operator.named(form.group(1));
        String text = form.group(2);
        List<String> values =
                operator == Operator.ONE_OF
                        ? List.of(text.split("'\\s*,\\s*'", 100))
                        : List.of(text.replace("''", "'"));
        return new Filter(parameter.name(), operator, values);
    }

    /** Whether a property with that value passes. */
    public boolean accepts(String actual) {
        String value = values.get(0);
        return switch (operator) {
            case EQUALS -> actual.equalsIgnoreCase(value);
            case NOT_EQUALS -> !actual.equalsIgnoreCase(value);
            case LT -> ValueOrder.compare(actual, value) < 0;
            case GT -> ValueOrder.compare(actual, value) > 0;
            case STARTS_WITH -> lower(actual).startsWith(lower(value));
            case CONTAINS -> lower(actual).contains(lower(value));
            case ONE_OF -> values.stream().anyMatch(actual::equalsIgnoreCase);
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
