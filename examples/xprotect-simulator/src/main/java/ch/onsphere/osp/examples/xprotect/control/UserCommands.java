package ch.onsphere.osp.examples.xprotect.control;

import ch.onsphere.osp.examples.xprotect.Users;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code POST /users/<command>} with {@code {"name":...}} and, where needed, a password. */
final class UserCommands {
    private final Users users;

    UserCommands(Users users) {
        this.users = users;
    }

    ObjectNode run(String command, ObjectNode sent) {
        String name = text(sent, "name");
        switch (command) {
            case "add" -> users.add(name, text(sent, "password"));
            case "password" -> users.changePassword(name, text(sent, "password"));
            case "lock" -> users.lock(name);
            case "unlock" -> users.unlock(name);
            case "require-change" -> users.requireChangeOfPassword(name);
            default -> throw new UnknownCommandException("POST /users/" + command);
        }
        return Json.object().put("name", name).put("status", users.status(name));
    }

    private static String text(ObjectNode sent, String member) {
        String text = sent.path(member).asText("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException(member + " is needed");
        }
        return text;
    }
}
