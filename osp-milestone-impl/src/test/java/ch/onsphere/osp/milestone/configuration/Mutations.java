package ch.onsphere.osp.milestone.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils files at random; the same seed spoils them in the same way. */
final class Mutations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1",
                    "51",
                    "1.5",
                    "3.0",
                    "1e400",
                    "2147483648",
                    "\"\"",
                    "\" \"",
                    "\"x\"",
                    "\"BASIC\"",
                    "\"CLIENT_CREDENTIALS\"",
                    "\"ALARM\"",
                    "\"CHANGE\"",
                    "\"DAYS\"",
                    "\"${x}\"",
                    "\"${env:PASSWORD}\"",
                    "\"root.vms\"",
                    "\"https://a\"",
                    "\"/path\"",
                    "\"a:1\"",
                    "[]",
                    "[\"CHANGE\",\"CHANGE\"]",
                    "[\"a\",\"b\"]",
                    "[null]",
                    "{}",
                    "{\"value\":1,\"unit\":\"HOURS\"}",
                    "{\"value\":90,\"unit\":\"MILLISECONDS\"}",
                    "{\"a\":{\"b\":[1]}}");
    private static final List<String> KEYS =
            List.of("x", "hots", "type", "event", "host", "clientId", "unit", "a/b~c", "");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** The file with some of its bytes changed, removed, doubled, or cut off. */
    String ofBytes(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "{}[]\",:\\$0 ".charAt(random.nextInt(11));
                case 2 ->
                        System.arraycopy(
                                bytes,
                                at,
                                bytes,
                                bytes.length / 2,
                                Math.min(4, bytes.length - Math.max(at, bytes.length / 2)));
                default -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * The file, still JSON, with some of its keys removed, added, renamed or given other values.
     */
    String ofKeys(String file) {
        try {
            ObjectNode root = (ObjectNode) JSON.readTree(file);
            for (int i = random.nextInt(3); i >= 0; i--) {
                List<JsonNode> nodes = containers(root, new ArrayList<>());
                mutate(nodes.get(random.nextInt(nodes.size())));
            }
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file, e);
        }
    }

    /** The file with each of its keys, one at a time, given each of the values in turn. */
    static List<String> everyKeyWithEveryValue(String file) {
        try {
            JsonNode original = JSON.readTree(file);
            List<String> spoilt = new ArrayList<>();
            for (int i = 0; i < containers(original, new ArrayList<>()).size(); i++) {
                for (String value : VALUES) {
                    addWithValue(original, i, JSON.readTree(value), spoilt);
                }
            }
            return spoilt;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file, e);
        }
    }

    private static void addWithValue(
            JsonNode file, int index, JsonNode value, List<String> spoilt) {
        JsonNode original = containers(file, new ArrayList<>()).get(index);
        List<String> names = new ArrayList<>();
        original.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode copy = file.deepCopy();
            ((ObjectNode) containers(copy, new ArrayList<>()).get(index)).set(name, value);
            spoilt.add(copy.toString());
        }
    }

    private void mutate(JsonNode node) throws JsonProcessingException {
        JsonNode value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (node instanceof ArrayNode array) {
            array.add(value);
            return;
        }
        ObjectNode object = (ObjectNode) node;
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(KEYS.get(random.nextInt(KEYS.size())), value);
            default -> object.set(name, value);
        }
    }

    private static List<JsonNode> containers(JsonNode node, List<JsonNode> found) {
        if (node.isContainerNode()) {
            found.add(node);
            node.forEach(child -> containers(child, found));
        }
        return found;
    }
}
