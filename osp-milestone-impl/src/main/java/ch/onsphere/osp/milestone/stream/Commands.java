package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.milestone.http.Json;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.owner.Wanted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commands of the Events and State WebSocket, without their numbers. */
final class Commands {

    private static final List<String> ALL = List.of("*");

    private Commands() {}

    static Map<String, Object> authenticate(String bearer) {
        return command("authenticate", Map.of("token", bearer));
    }

    /** Resumes a session; a new one is begun with empty texts. */
    static Map<String, Object> startSession(String sessionId, String lastEventId) {
        return command("startSession", Map.of("sessionId", sessionId, "eventId", lastEventId));
    }

    static Map<String, Object> addSubscription(Wanted wanted) {
        List<Object> filters = new ArrayList<>();
        for (Wanted.Filter filter : wanted.filters()) {
            filters.add(
                    Map.of(
                            "modifier",
                            "include",
                            "resourceTypes",
                            filter.kind().isEmpty() ? ALL : List.of(filter.kind()),
                            "sourceIds",
                            filter.sources().isEmpty() ? ALL : texts(filter.sources()),
                            "eventTypes",
                            texts(filter.types())));
        }
        return command("addSubscription", Map.of("filters", filters));
    }

    static Map<String, Object> removeSubscription(String subscriptionId) {
        return command("removeSubscription", Map.of("subscriptionId", subscriptionId));
    }

    static Map<String, Object> getState() {
        return command("getState", Map.of());
    }

    private static Map<String, Object> command(String name, Map<String, Object> members) {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("command", name);
        command.putAll(members);
        return command;
    }

    private static List<String> texts(Set<Guid> ids) {
        return ids.stream().map(Guid::text).sorted().toList();
    }

    /** The text of a command under its number. */
    static String text(Map<String, Object> command, long number) {
        Map<String, Object> numbered = new LinkedHashMap<>(command);
        numbered.put("commandId", number);
        return new String(Json.write(numbered), StandardCharsets.UTF_8);
    }
}
