package ch.onsphere.osp.milestone.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON from the network: unknown members are ignored, depth and lengths are bounded. */
public final class Json {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 20;

    private static final ObjectMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .build())
                                    .build())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    /**
     * Reads a body.
     *
     * @param body the bytes
     * @param type what to read
     * @param <T> that type
     * @return the value, or empty when the bytes are not such JSON
     */
    public static <T> Optional<T> read(byte[] body, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(body, type));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Goes through a text that may be too large for a tree.
     *
     * @param text what is read
     * @return a parser with the same bounds
     * @throws IOException when the text cannot be read
     */
    public static JsonParser parser(Reader text) throws IOException {
        return MAPPER.createParser(text);
    }

    /**
     * Goes through a body of which little is wanted.
     *
     * @param body the bytes
     * @return a parser with the same bounds
     * @throws IOException when the bytes cannot be read
     */
    public static JsonParser parser(byte[] body) throws IOException {
        return MAPPER.createParser(body);
    }

    /**
     * Writes a body.
     *
     * @param value a map, list, record or text
     * @return the bytes, UTF-8
     */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not representable as JSON: " + value.getClass(), e);
        }
    }

    /**
     * The texts of an XProtect error, in either of the shapes that are seen: with and without an
     * outer {@code error} (Milestone Configuration API, error handling).
     */
    static String errorTexts(byte[] body) {
        JsonNode root = read(body, JsonNode.class).orElse(null);
        if (root == null || !root.isObject()) {
            return "";
        }
        JsonNode error = root.path("error").isObject() ? root.path("error") : root;
        List<String> texts = new ArrayList<>();
        for (JsonNode detail : error.path("details")) {
            texts.add(detail.path("errorText").asText());
        }
        return String.join("; ", texts);
    }
}
