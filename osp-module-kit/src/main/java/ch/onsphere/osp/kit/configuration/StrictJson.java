package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** Makes JSON of a text, within limits that no honest configuration file meets. */
public final class StrictJson {

    private static final String RULE = "json";
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int DEEPEST = 64;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(100)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private StrictJson() {}

    /**
     * Reads the content of a file.
     *
     * @param content the whole text
     * @param place the place of the file as a whole
     * @return the object it holds, or empty when a problem was reported
     */
    public static Optional<ObjectNode> read(String content, Place place) {
        return readMarkless(withoutMark(content), place);
    }

    private static Optional<ObjectNode> readMarkless(String content, Place place) {
        if (content.length() > MOST_CHARACTERS) {
            String found = "a text of " + content.length() + " characters";
            place.error(RULE, found, "Keep the file below " + MOST_CHARACTERS + " characters.");
            return Optional.empty();
        }
        if (content.isBlank()) {
            place.error(RULE, "an empty file", "Write a JSON object: { … }.");
            return Optional.empty();
        }
        int broken = content.indexOf('\uFFFD');
        if (broken >= 0) {
            long line = content.substring(0, broken).lines().count();
            place.error(
                    RULE,
                    "bytes that are no UTF-8, at line " + Math.max(1, line),
                    "Save the file as UTF-8.");
            return Optional.empty();
        }
        try {
            return object(MAPPER.readTree(content), place);
        } catch (JsonProcessingException e) {
            place.error(RULE, found(e) + at(e.getLocation()), cure(e));
            return Optional.empty();
        }
    }

    /** Some editors put a byte order mark first; it means nothing. */
    private static String withoutMark(String content) {
        return content.startsWith("\uFEFF") ? content.substring(1) : content;
    }

    private static Optional<ObjectNode> object(JsonNode node, Place place) {
        if (node instanceof ObjectNode object) {
            return Optional.of(object);
        }
        place.error("type", Shown.typeOf(node), "Write an object: keys in curly braces.");
        return Optional.empty();
    }

    // The parser's own message is never shown: it quotes the text, which may be a secret.

    private static String found(JsonProcessingException e) {
        if (isTooDeep(e)) {
            return "a nesting of more than " + DEEPEST + " levels";
        }
        if (e instanceof StreamConstraintsException) {
            return "a number, a name or a text that is too long";
        }
        if (e instanceof JsonEOFException) {
            return "a text that ends before it is complete";
        }
        return isDuplicate(e) ? duplicate(e) : "text that is no JSON";
    }

    private static String cure(JsonProcessingException e) {
        if (isTooDeep(e)) {
            return "Close the brackets and braces that are open by mistake; no key needs so many.";
        }
        if (e instanceof StreamConstraintsException) {
            return "Shorten it: a number has at most 100 digits.";
        }
        if (e instanceof JsonEOFException) {
            return "Complete the file: a closing brace, bracket or quote is missing.";
        }
        return isDuplicate(e)
                ? "Keep one of the two."
                : "Look there for a comma too many or missing, a missing quote, or a comment.";
    }

    private static boolean isTooDeep(JsonProcessingException e) {
        return e instanceof StreamConstraintsException
                && e.getOriginalMessage().contains("nesting depth");
    }

    private static boolean isDuplicate(JsonProcessingException e) {
        return e.getOriginalMessage().startsWith("Duplicate ");
    }

    private static String duplicate(JsonProcessingException e) {
        String name = e.getProcessor() instanceof JsonParser parser ? nameAt(parser) : "";
        return "the key " + name + "a second time";
    }

    private static String nameAt(JsonParser parser) {
        try {
            return Shown.quoted(parser.currentName()) + " ";
        } catch (IOException e) {
            return "";
        }
    }

    /** A limit is sometimes exceeded before the parser knows where it is. */
    private static String at(JsonLocation location) {
        return location == null
                ? ""
                : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
