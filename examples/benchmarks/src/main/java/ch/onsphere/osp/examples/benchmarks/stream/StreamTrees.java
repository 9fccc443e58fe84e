package ch.onsphere.osp.examples.benchmarks.stream;

import ch.onsphere.osp.examples.benchmarks.process.Address;
import java.util.List;

/** Trees whose values are set by the event that the sites raise. */
final class StreamTrees {

    /** One camera that every site has. */
    static final String CAMERA = "5f0a3c1e-0000-4000-8000-000000000001";

    private static final String MOTION_STOPPED = "6f55a7a7-d21c-4629-ac18-af1975e395a2";
    private static final String MOTION_STARTED = "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77";
    private static final String COMMUNICATION = "dd3e6464-7dc0-405a-a92f-6150587563e8";
    private static final String RECORDING_STOPPED = "79a94f89-92de-4fca-8a43-5561d407423d";

    private StreamTrees() {}

    /** Each server with a value that holds when the site says to have sent the last event. */
    static MemoryTree ofEvents(List<Address> sites) {
        MemoryTree tree = new MemoryTree();
        for (int i = 0; i < sites.size(); i++) {
            server(tree, i, sites.get(i));
            owner(
                    tree,
                    "root.s" + i + ".sent",
                    """
                    {"linkedServer": "root.s%d", "event": "%s", "contentFrom": "/data/sent"}
                    """
                            .formatted(i, Address.EVENT));
        }
        return tree;
    }

    /** One server with a value that follows a state, and interest in the states of all cameras. */
    static MemoryTree ofStates(Address site) {
        MemoryTree tree = new MemoryTree();
        server(tree, 0, site);
        owner(
                tree,
                "root.s0.motion",
                """
                {"linkedServer": "root.s0", "type": "STATE", "source": "cameras/%s",
                 "stateGroup": "Motion", "states": {"%s": "yes", "%s": "no"}}
                """
                        .formatted(CAMERA, MOTION_STARTED, MOTION_STOPPED));
        for (String type : List.of(MOTION_STOPPED, COMMUNICATION, RECORDING_STOPPED)) {
            owner(
                    tree,
                    "root.s0.any-" + type,
                    """
                    {"linkedServer": "root.s0", "event": "%s", "content": "true"}
                    """
                            .formatted(type));
        }
        return tree;
    }

    private static void server(MemoryTree tree, int number, Address site) {
        tree.add(
                "root.s" + number,
                "server.milestone",
                """
                {"moduleId": "%s", "host": "%s",
                 "authentication": {"username": "%s", "password": "%s"}}
                """
                        .formatted(
                                MemoryTree.MODULE.value(),
                                site.site(),
                                Address.USER,
                                Address.PASSWORD));
    }

    private static void owner(MemoryTree tree, String id, String content) {
        tree.add(id, "value.ospp", "{\"type\": \"TEXT\"}");
        tree.add(id, "owner.milestone", content);
    }
}
