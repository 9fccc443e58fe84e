package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.Reading;
import ch.onsphere.osp.kit.configuration.SecretReferences;
import ch.onsphere.osp.kit.configuration.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the configuration of the module from a tree. */
public final class ConfigurationReader {

    private final SecretReferences secrets;

    /**
     * A reader with its own view of the environment.
     *
     * @param environment gives the value of an environment variable, or empty
     */
    public ConfigurationReader(Function<String, Optional<String>> environment) {
        secrets = new SecretReferences(environment);
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
        return FileTypes.all();
    }

    /**
     * Reads the whole tree.
     *
     * @param tree the resolved tree
     * @return everything it says about this module; never an exception, whatever the files hold
     */
    public ClearanceConfiguration readAll(Configuration tree) {
        return read(tree, moduleId -> true);
    }

    /**
     * Reads what one instance of the module runs. The secrets of other instances are left alone.
     *
     * @param tree the resolved tree
     * @param moduleId the instance, for example {@code modules.clearance.clearance-1}
     * @return its part of the tree; never an exception, whatever the files hold
     */
    public ClearanceConfiguration readInstance(Configuration tree, ItemId moduleId) {
        return read(tree, found -> found.filter(moduleId::equals).isPresent());
    }

    private ClearanceConfiguration read(Configuration tree, Predicate<Optional<ItemId>> isWanted) {
        List<Draft> agentFiles = drafts(tree, AgentKeys.FILE, AgentKeys.SHAPE, AgentKeys.MODULE_ID);
        DuplicateAgents.check(agentFiles);
        agentFiles.forEach(agent -> MediaSourceItems.check(tree, agent));
        AgentReader agentReader = new AgentReader(secrets);
        Reading<AgentConfiguration> agents = new Reading<>();
        agentFiles.stream()
                .filter(file -> isWanted.test(file.find(AgentKeys.MODULE_ID)))
                .forEach(file -> agents.add(file, agentReader.read(file)));

        FolderReader folderReader = new FolderReader(secrets);
        Reading<FolderConfiguration> folders = new Reading<>();
        drafts(tree, FolderKeys.FILE, FolderKeys.SHAPE, FolderKeys.MODULE_ID).stream()
                .filter(file -> isWanted.test(file.find(FolderKeys.MODULE_ID)))
                .forEach(file -> folders.add(file, folderReader.read(file)));
        return new ClearanceConfiguration(
                agents.items(),
                folders.items(),
                Stream.concat(agents.faulty().stream(), folders.faulty().stream()).toList(),
                Stream.concat(agents.problems().stream(), folders.problems().stream()).toList());
    }

    private static List<Draft> drafts(
            Configuration tree, String name, Shape shape, Key<ItemId> moduleId) {
        ModuleInstances instances = new ModuleInstances(tree);
        List<Draft> drafts = tree.files(name).stream().map(file -> Draft.of(file, shape)).toList();
        drafts.forEach(draft -> instances.check(draft, moduleId));
        return drafts;
    }
}
