package ch.onsphere.osp.api;

import java.math.BigDecimal;
import java.util.Locale;

/** The content of a data point at one moment, or the error that stands in its place. */
public sealed interface Value {

    /**
     * The content as OnSphere writes it in text: {@code true}, {@code -5}, {@code 21.5}.
     *
     * @return the content; for an error, its reason
     */
    String content();

    /**
     * Reads a content of the given type.
     *
     * @param type the type that the data point declares
     * @param content the text to read
     * @return the value
     * @throws IllegalArgumentException when the text is not of that type
     */
    static Value of(ValueType type, String content) {
        try {
            return switch (type) {
                case BOOLEAN -> new BooleanValue(parseBoolean(content));
                case INTEGER -> new IntegerValue(Long.parseLong(content.strip()));
                case DECIMAL -> new DecimalValue(decimal(content.strip()));
                case TEXT -> new TextValue(content);
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "not a content of type " + type + ": [" + content + "]", e);
        }
    }

    private static BigDecimal decimal(String content) {
        if (content.length() > DecimalValue.MOST_DIGITS) {
            throw new NumberFormatException(
                    "more than " + DecimalValue.MOST_DIGITS + " characters");
        }
        return new BigDecimal(content);
    }

    private static boolean parseBoolean(String content) {
        return switch (content.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "not a content of type BOOLEAN: ["
                                    + content
                                    + "]; expected true or false");
        };
    }

    /**
     * A content of type {@link ValueType#BOOLEAN}.
     *
     * @param isTrue the content
     */
    record BooleanValue(boolean isTrue) implements Value {
        @Override
        public String content() {
            return Boolean.toString(isTrue);
        }
    }

    /**
     * A content of type {@link ValueType#INTEGER}.
     *
     * @param number the content
     */
    record IntegerValue(long number) implements Value {
        @Override
        public String content() {
            return Long.toString(number);
        }
    }

    /**
     * A content of type {@link ValueType#DECIMAL}.
     *
     * @param number the content
     */
    record DecimalValue(BigDecimal number) implements Value {

        private static final int MOST_DIGITS = 400;

        /**
         * Keeps numbers away that could only be written out at absurd length.
         *
         * @param number the content
         * @throws IllegalArgumentException when the number has more than 400 digits
         */
        public DecimalValue {
            if (Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS) {
                throw new IllegalArgumentException(
                        "a decimal of more than " + MOST_DIGITS + " digits");
            }
        }

        @Override
        public String content() {
            return number.toPlainString();
        }
    }

    /**
     * A content of type {@link ValueType#TEXT}.
     *
     * @param text the content
     */
    record TextValue(String text) implements Value {
        @Override
        public String content() {
            return text;
        }
    }

    /**
     * The data point has no content now.
     *
     * @param reason why, in words for the operator
     */
    record ErrorValue(String reason) implements Value {
        @Override
        public String content() {
            return reason;
        }
    }
}
