package ch.onsphere.osp.examples.host.bus;

import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.Value.BooleanValue;
import ch.onsphere.osp.api.Value.DecimalValue;
import ch.onsphere.osp.api.Value.ErrorValue;
import ch.onsphere.osp.api.Value.IntegerValue;
import ch.onsphere.osp.api.Value.TextValue;
import ch.onsphere.osp.api.ValueType;
import java.math.BigDecimal;

/**
 * Brings a value to the type that its data point declares, as OnSphere does: -5 is {@code true},
 * {@code -5}, {@code -5.0} or {@code "-5"}. What cannot be converted is an error of the value.
 */
final class ValueConversion {

    private ValueConversion() {}

    static Value to(ValueType type, Value value) {
        if (value instanceof ErrorValue) {
            return value;
        }
        try {
            return switch (type) {
                case TEXT -> value instanceof TextValue ? value : new TextValue(value.content());
                case BOOLEAN -> toBoolean(value);
                case INTEGER -> toInteger(value);
                case DECIMAL -> toDecimal(value);
            };
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new ErrorValue(
                    "a content that cannot be converted to " + type + ": " + e.getMessage());
        }
    }

    private static Value toBoolean(Value value) {
        if (value instanceof IntegerValue integer) {
            return new BooleanValue(integer.number() != 0);
        }
        if (value instanceof DecimalValue decimal) {
            return new BooleanValue(decimal.number().signum() != 0);
        }
        return value instanceof BooleanValue ? value : Value.of(ValueType.BOOLEAN, value.content());
    }

    private static Value toInteger(Value value) {
        if (value instanceof BooleanValue bool) {
            return new IntegerValue(bool.isTrue() ? 1 : 0);
        }
        if (value instanceof DecimalValue decimal) {
            return new IntegerValue(decimal.number().longValueExact());
        }
        return value instanceof IntegerValue ? value : Value.of(ValueType.INTEGER, value.content());
    }

    private static Value toDecimal(Value value) {
        if (value instanceof BooleanValue bool) {
            return new DecimalValue(bool.isTrue() ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        if (value instanceof IntegerValue integer) {
            return new DecimalValue(BigDecimal.valueOf(integer.number()).setScale(1));
        }
        return value instanceof DecimalValue ? value : Value.of(ValueType.DECIMAL, value.content());
    }
}
