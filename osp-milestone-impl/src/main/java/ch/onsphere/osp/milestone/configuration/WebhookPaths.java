package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.configuration.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses a second server at the same path: a post would not tell whose it is. */
final class WebhookPaths {

    private WebhookPaths() {}

    /** Reports every server whose path an earlier one has; the earliest keeps running. */
    static void check(List<Draft> servers) {
        Map<String, ItemId> first = new HashMap<>();
        for (Draft server : servers) {
            server.find(ServerKeys.WEBHOOK)
                    .flatMap(webhook -> webhook.find(WebhookKeys.PATH))
                    .ifPresent(path -> check(server, path, first));
        }
    }

    private static void check(Draft server, String path, Map<String, ItemId> first) {
        ItemId owner = first.putIfAbsent(path, server.id());
        if (owner != null) {
            server.at(ServerKeys.WEBHOOK)
                    .at(WebhookKeys.PATH.name())
                    .error(
                            "duplicate-path",
                            path + ", which is the path of " + owner + " as well",
                            "Give each server a path of its own.");
        }
    }
}
