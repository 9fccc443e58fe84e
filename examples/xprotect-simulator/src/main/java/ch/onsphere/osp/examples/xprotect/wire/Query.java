package ch.onsphere.osp.examples.xprotect.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a query or of a form. A flag such as {@code ?noData} has no value.
 *
 * @param parameters in the order sent
 */
public record Query(List<Parameter> parameters) {
    private static final int MOST_PARAMETERS = 200;

    /**
     * One parameter.
     *
     * @param name its decoded name
     * @param value its decoded value; empty for a flag
     */
    public record Parameter(String name, String value) {}

    /**
     * Reads {@code a=b&c}.
     *
     * @throws BadRequestException when it is not percent-encoded correctly, or too much
     */
    public static Query parse(String text) {
        if (text == null || text.isEmpty()) {
            return new Query(List.of());
        }
        List<Parameter> parameters = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int ampersand = text.indexOf('&', from);
            int to = ampersand < 0 ? text.length() : ampersand;
            if (to > from) {
                parameters.add(parameter(text.substring(from, to)));
            }
            if (parameters.size() > MOST_PARAMETERS) {
                throw new BadRequestException("Bad request: too many parameters");
            }
            from = to + 1;
        }
        return new Query(List.copyOf(parameters));
    }

    private static Parameter parameter(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Parameter(decode(text), "")
                : new Parameter(
                        decode(text.substring(0, equals)), decode(text.substring(equals + 1)));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("Bad request: wrong percent encoding", e);
        }
    }

    /** Whether a flag is set; its name is compared without regard to case. */
    public boolean has(String name) {
        return parameters.stream().anyMatch(p -> p.name().equalsIgnoreCase(name));
    }

    /** The first value of a parameter; its name is compared without regard to case. */
    public Optional<String> first(String name) {
        return parameters.stream()
                .filter(p -> p.name().equalsIgnoreCase(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** The first value of a parameter, or the empty text. */
    public String text(String name) {
        return first(name).orElse("");
    }
}
