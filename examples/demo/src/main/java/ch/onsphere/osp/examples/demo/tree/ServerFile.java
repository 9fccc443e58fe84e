package ch.onsphere.osp.examples.demo.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/** A server.milestone of the example, which gives its template a port and a password. */
public final class ServerFile {

    private static final String VARIABLES = "templateVariables";
    private static final String PORT = "port";
    private static final String PASSWORD = "password";
    private static final String WEBHOOK = "webhook";
    private static final String TOKEN = "token";
    private static final String ALARM_INTERVAL = "alarmInterval";

    private final Path file;

    ServerFile(Path file) {
        this.file = file;
    }

    /**
     * Which port of this machine the example expects the server on.
     *
     * @return the port
     */
    public int port() {
        return variables(JsonFile.read(file)).path(PORT).asInt();
    }

    /**
     * Says where the server is and where its password is to be found.
     *
     * @param port the port
     * @param password the password
     */
    public void write(int port, Secret password) {
        JsonNode json = JsonFile.read(file);
        variables(json).put(PORT, port).put(PASSWORD, password.reference());
        TreeCopy.write(file, JsonFile.text(json));
    }

    /**
     * Says where the token of its webhook is to be found.
     *
     * @param token the token
     */
    public void writeWebhookToken(Secret token) {
        JsonNode json = JsonFile.read(file);
        if (!json.path(WEBHOOK).has(TOKEN)) {
            throw new IllegalArgumentException("[" + file + "] has no token of a webhook");
        }
        ((ObjectNode) json.path(WEBHOOK)).put(TOKEN, token.reference());
        TreeCopy.write(file, JsonFile.text(json));
    }

    /** Has alarms looked at as often as a server may be asked, every second. */
    public void hurryAlarms() {
        ObjectNode json = (ObjectNode) JsonFile.read(file);
        json.putObject(ALARM_INTERVAL).put("value", 1).put("unit", "SECONDS");
        TreeCopy.write(file, JsonFile.text(json));
    }

    /**
     * Where it lies.
     *
     * @return its path
     */
    public Path path() {
        return file;
    }

    private ObjectNode variables(JsonNode json) {
        JsonNode variables = json.path(VARIABLES);
        if (variables.has(PORT) && variables.has(PASSWORD)) {
            return (ObjectNode) variables;
        }
        throw new IllegalArgumentException(
                "[" + file + "] has no port and password among its " + VARIABLES);
    }
}
