package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.configuration.Draft;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses a second server of the same host: two connections would trigger everything twice. */
final class DuplicateHosts {

    private DuplicateHosts() {}

    /** Reports every server whose host an earlier one has; the earliest keeps running. */
    static void check(List<Draft> servers) {
        Map<URI, ItemId> first = new HashMap<>();
        for (Draft server : servers) {
            server.find(ServerKeys.HOST).ifPresent(host -> check(server, host, first));
        }
    }

    private static void check(Draft server, URI host, Map<URI, ItemId> first) {
        ItemId owner = first.putIfAbsent(host, server.id());
        if (owner != null) {
            server.at(ServerKeys.HOST)
                    .error(
                            "duplicate-host",
                            host + ", which is the host of " + owner + " as well",
                            "Keep one of the two, and link all outputs to it.");
        }
    }
}
