package ch.onsphere.osp.examples.simulator.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them, {@code 90s}, {@code 5m}, {@code 1h}, or as ISO 8601 does. */
public final class DurationConverter implements ITypeConverter<Duration> {
    /** For picocli. */
    public DurationConverter() {}

    @Override
    public Duration convert(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        try {
            return Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a duration such as 90s or 1h");
        }
    }
}
