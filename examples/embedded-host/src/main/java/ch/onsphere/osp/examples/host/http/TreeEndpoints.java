package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.examples.host.reload.ReloadOutcome;
import ch.onsphere.osp.examples.host.reload.Reloader;
import ch.onsphere.osp.examples.host.reload.RunningTree;
import ch.onsphere.osp.examples.host.report.JsonReport;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells what is wrong with the tree, and reads it again when asked. */
final class TreeEndpoints {

    private final RunningTree tree;
    private final Reloader reloader;

    TreeEndpoints(RunningTree tree, Reloader reloader) {
        this.tree = tree;
        this.reloader = reloader;
    }

    void problems(Exchange exchange, String rest) {
        ObjectNode json = JsonReport.of(tree.running().report());
        tree.refused().ifPresent(refused -> json.set("refused", JsonReport.of(refused.report())));
        exchange.json(200, json);
    }

    void reload(Exchange exchange, String rest) {
        ReloadOutcome outcome = reloader.reload();
        ObjectNode json = Json.object().put("applied", outcome.applied());
        var restarted = json.putArray("restarted");
        outcome.restarted().forEach(moduleId -> restarted.add(moduleId.value()));
        json.setAll(JsonReport.of(outcome.report()));
        exchange.json(outcome.applied() ? 200 : 409, json);
    }
}
