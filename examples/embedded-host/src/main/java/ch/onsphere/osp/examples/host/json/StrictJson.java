package ch.onsphere.osp.examples.host.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON as RFC 8259 has it, and refuses what a person would not want to be accepted silently:
 * keys given twice, text after the end, and nesting without reason. What it says about a bad text
 * never quotes more than a key, for a file may hold secrets.
 */
public final class StrictJson {

    private static final int DEEPEST = 64;
    private static final Pattern QUOTED = Pattern.compile("'([^']{1,100})'|\"([^\"]{1,100})\"");

    private static final ObjectReader READER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private StrictJson() {}

    /**
     * Reads a JSON object.
     *
     * @param text the whole text
     * @return the object
     * @throws BadJsonException when the text is anything else
     */
    public static ObjectNode readObject(String text) throws BadJsonException {
        if (text.isBlank()) {
            throw new BadJsonException(
                    "json",
                    "an empty file",
                    "Write a JSON object, such as {}, or delete the file.");
        }
        JsonNode node = read(text);
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new BadJsonException(
                "type",
                "a JSON " + node.getNodeType().name().toLowerCase(Locale.ROOT),
                "Write a JSON object: { \"key\": … }.");
    }

    /**
     * Reads JSON of any kind.
     *
     * @param text the whole text
     * @return what it holds; nothing for an empty text
     * @throws BadJsonException when the text is not JSON
     */
    public static JsonNode read(String text) throws BadJsonException {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException e) {
            throw explained(e, text.length());
        }
    }

    private static BadJsonException explained(JsonProcessingException e, int length) {
        String place = place(e.getLocation());
        if (e instanceof StreamConstraintsException) {
            return new BadJsonException(
                    "limits",
                    "more than "
                            + DEEPEST
                            + " levels of nesting, or an endless number or key"
                            + place,
                    "Write the file as simply as its documentation shows it.");
        }
        boolean isAtEnd = e.getLocation() != null && e.getLocation().getCharOffset() >= length;
        if (e instanceof JsonEOFException || isAtEnd) {
            return new BadJsonException(
                    "json",
                    "a text that ends too early" + place,
                    "The file is cut off, or a bracket or quote is not closed: restore it.");
        }
        String message = e.getOriginalMessage();
        if (message != null && message.startsWith("Duplicate")) {
            Matcher key = QUOTED.matcher(message);
            String name = key.find() ? key.group().substring(1, key.group().length() - 1) : "";
            return new BadJsonException(
                    "duplicateKey", "the key [" + name + "] twice" + place, "Keep one of the two.");
        }
        return new BadJsonException(
                "json",
                "something that is not JSON" + place,
                "Correct the text there; a comma, quote or bracket is often the reason.");
    }

    private static String place(JsonLocation location) {
        return location == null
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
