package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.milestone.http.Json;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The answer to an accepted event. Each command gets one, and a single member of it is of interest,
 * so it is not made into objects.
 */
final class Triggered {

    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f-]{1,64}");

    private Triggered() {}

    /** The event's id, or empty text when the answer has none that may stand in a path. */
    static String idIn(byte[] body) {
        try (JsonParser json = Json.parser(body)) {
            json.nextToken();
            boolean isFound = enter(json, "data") && enter(json, "id");
            String id = isFound && json.hasToken(JsonToken.VALUE_STRING) ? json.getText() : "";
            return ID.matcher(id).matches() ? id : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Goes to the value of a member of the object that begins here, if there is one. */
    private static boolean enter(JsonParser json, String member) throws IOException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            return false;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isMeant = member.equals(json.currentName());
            json.nextToken();
            if (isMeant) {
                return true;
            }
            json.skipChildren();
        }
        return false;
    }
}
