package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.kit.configuration.Reading;
import ch.onsphere.osp.kit.configuration.SecretReferences;
import ch.onsphere.osp.kit.configuration.Shape;
import java.util.Collection;
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
    public MilestoneConfiguration readAll(Configuration tree) {
        return read(tree, servers(tree), output -> true);
    }

    /**
     * Reads the whole tree, and looks whether the certificates that it names are there.
     *
     * @param tree the resolved tree
     * @param certificateFiles the names of the files of {@code certs/external}
     * @return everything it says about this module; never an exception, whatever the files hold
     */
    public MilestoneConfiguration readAll(Configuration tree, Collection<String> certificateFiles) {
        List<Draft> servers = servers(tree);
        CertificateFiles.check(servers, certificateFiles);
        return read(tree, servers, output -> true);
    }

    /**
     * Reads what one instance of the module runs: its servers, the outputs and owners linked to
     * them, and the faulty items that are known to belong to it. The secrets of other instances are
     * left alone.
     *
     * @param tree the resolved tree
     * @param moduleId the instance, for example {@code modules.milestone.milestone-1}
     * @return its part of the tree; never an exception, whatever the files hold
     */
    public MilestoneConfiguration readInstance(Configuration tree, ItemId moduleId) {
        List<Draft> servers =
                servers(tree).stream()
                        .filter(
                                server ->
                                        server.find(ServerKeys.MODULE_ID)
                                                .filter(moduleId::equals)
                                                .isPresent())
                        .toList();
        LinkedServers own = new LinkedServers(tree, servers);
        return read(
                tree,
                servers,
                item -> item.find(OutputKeys.LINKED_SERVER).filter(own::contains).isPresent());
    }

    /** All servers of the tree, for whether a host stands twice depends on all of them. */
    private static List<Draft> servers(Configuration tree) {
        List<Draft> servers = drafts(tree, ServerKeys.FILE, ServerKeys.SHAPE);
        ModuleInstances instances = new ModuleInstances(tree);
        servers.forEach(instances::check);
        DuplicateHosts.check(servers);
        WebhookPaths.check(servers);
        return servers;
    }

    private MilestoneConfiguration read(
            Configuration tree, List<Draft> serverFiles, Predicate<Draft> isWanted) {
        ServerReader serverReader = new ServerReader(secrets);
        Reading<ServerConfiguration> servers = new Reading<>();
        serverFiles.forEach(file -> servers.add(file, serverReader.read(file)));

        LinkedServers linked = new LinkedServers(tree, serverFiles);
        OutputReader outputReader = new OutputReader(linked);
        Reading<OutputConfiguration> outputs = new Reading<>();
        drafts(tree, OutputKeys.FILE, OutputKeys.SHAPE).stream()
                .filter(isWanted)
                .forEach(file -> outputs.add(file, outputReader.read(file)));

        OwnerReader ownerReader = new OwnerReader(tree, linked);
        Reading<OwnerConfiguration> owners = new Reading<>();
        drafts(tree, OwnerKeys.FILE, OwnerKeys.SHAPE).stream()
                .filter(isWanted)
                .forEach(file -> owners.add(file, ownerReader.read(file)));
        return new MilestoneConfiguration(
                servers.items(),
                outputs.items(),
                owners.items(),
                servers.faulty(),
                outputs.faulty(),
                owners.faulty(),
                Stream.of(servers.problems(), outputs.problems(), owners.problems())
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Draft> drafts(Configuration tree, String name, Shape shape) {
        return tree.files(name).stream().map(file -> Draft.of(file, shape)).toList();
    }
}
