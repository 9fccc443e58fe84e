package ch.onsphere.osp.examples.clearance.cli;

import ch.onsphere.osp.examples.clearance.KeyType;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Kinds of keys as people write them: {@code rsa-oaep-256}. */
public final class KeyTypeConverter implements ITypeConverter<KeyType> {
    /** For picocli. */
    public KeyTypeConverter() {}

    @Override
    public KeyType convert(String text) {
        return Stream.of(KeyType.values())
                .filter(type -> label(type).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is none of " + labels()));
    }

    private static String labels() {
        return Stream.of(KeyType.values())
                .map(KeyTypeConverter::label)
                .collect(Collectors.joining(", "));
    }

    private static String label(KeyType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
