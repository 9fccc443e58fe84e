package ch.onsphere.osp.milestone.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The commands that change one and the same thing, each of which waits for the result of the one
 * before: what is sent once more must not undo what was asked for later. Guarded by the queue.
 */
final class Succession {

    private final Map<String, TreeMap<Long, Command>> commands = new HashMap<>();

    void enter(Command command) {
        command.subject()
                .ifPresent(
                        subject ->
                                commands.computeIfAbsent(subject, unused -> new TreeMap<>())
                                        .put(command.number(), command));
    }

    boolean isFirst(Command command) {
        return command.subject()
                .map(commands::get)
                .map(all -> all.firstKey() == command.number())
                .orElse(true);
    }

    /** Takes a command out that has its result, and tells who is first now. */
    Optional<Command> leave(Command command) {
        String subject = command.subject().orElse(null);
        TreeMap<Long, Command> all = commands.get(subject);
        if (all == null) {
            return Optional.empty();
        }
        all.remove(command.number());
        if (all.isEmpty()) {
            commands.remove(subject);
            return Optional.empty();
        }
        return Optional.of(all.firstEntry().getValue());
    }
}
