package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.TransmissionMode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the configuration of the module from a tree. */
public final class ConfigurationReader {

    private final ObjectMapper json = new ObjectMapper();
    private final Function<String, Optional<String>> environment;

    /**
     * A reader with its own view of the environment.
     *
     * @param environment gives the value of an environment variable, or empty
     */
    public ConfigurationReader(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    /**
     * The reader for production: the environment is that of this process.
     *
     * @return a new reader
     */
    public static ConfigurationReader ofThisProcess() {
        return new ConfigurationReader(name -> Optional.ofNullable(System.getenv(name)));
    }

    /**
     * The kinds of file this module reads.
     *
     * @return one entry for each kind, with its JSON Schema
     */
    public List<FileType> fileTypes() {
        return List.of();
    }

    /**
     * Reads the whole tree.
     *
     * @param tree the resolved tree
     * @return everything it says about this module; never an exception, whatever the files hold
     */
    public MilestoneConfiguration readAll(Configuration tree) {
        return new MilestoneConfiguration(
                tree.files("server.milestone").stream().map(this::server).toList(),
                tree.files("output.milestone").stream().map(this::output).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * Reads what one instance of the module runs: its servers, the outputs linked to them, and the
     * faulty items that are known to belong to it.
     *
     * @param tree the resolved tree
     * @param moduleId the instance, for example {@code modules.milestone.milestone-1}
     * @return its part of the tree; never an exception, whatever the files hold
     */
    public MilestoneConfiguration readInstance(Configuration tree, ItemId moduleId) {
        MilestoneConfiguration all = readAll(tree);
        List<ServerConfiguration> servers =
                all.servers().stream().filter(s -> s.moduleId().equals(moduleId)).toList();
        List<ItemId> ids = servers.stream().map(ServerConfiguration::id).toList();
        return new MilestoneConfiguration(
                servers,
                all.outputs().stream().filter(o -> ids.contains(o.linkedServer())).toList(),
                all.faultyServers(),
                all.faultyOutputs(),
                all.problems());
    }

    private ServerConfiguration server(ConfigurationFile file) {
        JsonNode node = parse(file);
        JsonNode auth = node.path("authentication");
        return new ServerConfiguration(
                file.itemId(),
                new ItemId(node.path("moduleId").asText()),
                URI.create(node.path("host").asText()),
                new Authentication.Basic(
                        auth.path("username").asText(), secret(auth.path("password").asText())),
                Duration.ofSeconds(10),
                node.path("concurrentRequests").asInt(10),
                Optional.ofNullable(node.path("certificate").textValue()));
    }

    private OutputConfiguration output(ConfigurationFile file) {
        JsonNode node = parse(file);
        return new OutputConfiguration(
                file.itemId(),
                new ItemId(node.path("linkedServer").asText()),
                OutputType.TRIGGER_EVENT,
                node.path("event").asText(),
                Optional.ofNullable(node.path("source").textValue()),
                Set.of(TransmissionMode.CHANGE),
                Optional.empty(),
                Duration.ofSeconds(30));
    }

    private Secret secret(String text) {
        return Secret.of(
                text.startsWith("${env:")
                        ? environment.apply(text.substring(6, text.length() - 1)).orElse("")
                        : text);
    }

    private JsonNode parse(ConfigurationFile file) {
        try {
            return json.readTree(file.content());
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }
}
