package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.kit.configuration.Nearest;
import ch.onsphere.osp.kit.configuration.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The servers an output may be linked to. */
final class LinkedServers {

    private static final String RULE = "link";
    private static final String CURE =
            "Write the ItemId of a directory that holds server.milestone.";

    /** The names that files of connections have in OnSphere. */
    private static final Pattern CONNECTION =
            Pattern.compile("(server|device|slave|target|endpoint|cluster|door|camera)\\..+");

    private final Configuration tree;
    private final Map<ItemId, Draft> servers = new HashMap<>();
    private final List<String> names;

    LinkedServers(Configuration tree, Collection<Draft> servers) {
        this.tree = tree;
        servers.forEach(server -> this.servers.put(server.id(), server));
        names = servers.stream().map(server -> server.id().value()).toList();
    }

    boolean contains(ItemId id) {
        return servers.containsKey(id);
    }

    /** Reports an output that is linked to no server, or to one that cannot run. */
    void check(Draft output) {
        output.find(OutputKeys.LINKED_SERVER)
                .ifPresent(link -> check(link, output.at(OutputKeys.LINKED_SERVER)));
    }

    private void check(ItemId link, Place place) {
        Draft server = servers.get(link);
        if (server == null) {
            place.error(RULE, found(link), suggestion(link), CURE);
        } else if (server.isFaulty()) {
            String found = link + ", whose " + ServerKeys.FILE + " has errors";
            place.error(
                    Problem.WAITS,
                    found,
                    "Mend the server's file; this output then works by itself.");
        }
    }

    private String found(ItemId link) {
        List<String> files = tree.filesAt(link).stream().map(ConfigurationFile::name).toList();
        Optional<String> other = files.stream().filter(CONNECTION.asMatchPredicate()).findFirst();
        if (other.isPresent()) {
            return link + ", which holds " + other.get() + ", a connection of another module";
        }
        return link
                + (files.isEmpty() && tree.children(link).isEmpty()
                        ? ", which is not in the tree or cannot be read"
                        : ", which holds no " + ServerKeys.FILE);
    }

    private Optional<String> suggestion(ItemId link) {
        return Nearest.to(link.value(), names);
    }
}
