package ch.onsphere.osp.examples.demo.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;

/** The agent.clearance and the folder.clearance of the example. */
public final class AgentFiles {

    private static final String CONNECTION_FILE = "connectionFile";
    private static final String FOLDER = "folder";

    private final Path agent;
    private final Path archive;

    AgentFiles(Path agent, Path archive) {
        this.agent = agent;
        this.archive = archive;
    }

    /**
     * Says where the connection file is, and how often jobs are asked for.
     *
     * @param connectionFile the secret
     * @param polling from one look for jobs to the next
     */
    public void writeAgent(Secret connectionFile, Duration polling) {
        ObjectNode json = read(agent, CONNECTION_FILE);
        json.put(CONNECTION_FILE, connectionFile.reference());
        json.withObject("/polling/interval")
                .put("value", polling.toMillis())
                .put("unit", "MILLISECONDS");
        TreeCopy.write(agent, JsonFile.text(json));
    }

    /**
     * Says how long a job of unknown cameras is left to other agents.
     *
     * @param patience from when it is offered to when it is taken
     */
    public void writePatience(Duration patience) {
        ObjectNode json = read(agent, CONNECTION_FILE);
        json.withObject("/unknownCameras/patience")
                .put("value", patience.toMillis())
                .put("unit", "MILLISECONDS");
        TreeCopy.write(agent, JsonFile.text(json));
    }

    /**
     * Says where the recordings are.
     *
     * @param recordings their folder
     */
    public void writeFolder(Archive recordings) {
        ObjectNode json = read(archive, FOLDER);
        json.put(FOLDER, recordings.folder().toAbsolutePath().toString());
        TreeCopy.write(archive, JsonFile.text(json));
    }

    private static ObjectNode read(Path file, String key) {
        JsonNode json = JsonFile.read(file);
        if (json.has(key)) {
            return (ObjectNode) json;
        }
        throw new IllegalArgumentException("[" + file + "] has no " + key);
    }
}
