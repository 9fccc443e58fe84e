package ch.onsphere.osp.milestone.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The commands that change one and the same thing, each of which waits for the result of the one
 * before: what is sent once more must not undo what was asked for later. Guarded by the queue.
 */
final class Succession {

    private final Map<String, TreeMap<Long, Command>> commands = new HashMap<>();

    /** Takes a command, or takes notice that more is known of what it changes. */
    void enter(Command command) {
        for (String subject : command.errand().subjects()) {
            if (command.subjects().add(subject)) {
                commands.computeIfAbsent(subject, unused -> new TreeMap<>())
                        .put(command.number(), command);
            }
        }
    }

    boolean isFirst(Command command) {
        return command.subjects().stream()
                .map(commands::get)
                .allMatch(all -> all.firstKey() == command.number());
    }

    /** Takes a command out that has its result, and tells who is first now. */
    List<Command> leave(Command command) {
        List<Command> next =
                command.subjects().stream()
                        .map(subject -> nextOf(subject, command))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        command.subjects().clear();
        return next.stream().filter(this::isFirst).toList();
    }

    private Command nextOf(String subject, Command left) {
        TreeMap<Long, Command> all = commands.get(subject);
        all.remove(left.number());
        if (all.isEmpty()) {
            commands.remove(subject);
            return null;
        }
        return all.firstEntry().getValue();
    }
}
