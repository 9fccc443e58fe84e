package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.context.CertificateFolder;
import ch.onsphere.osp.examples.host.context.UnusedCertificates;
import ch.onsphere.osp.examples.host.modules.LoadedProvider;
import ch.onsphere.osp.examples.host.modules.Providers;
import ch.onsphere.osp.examples.host.report.Problems;
import ch.onsphere.osp.examples.host.report.Report;
import ch.onsphere.osp.examples.host.template.Resolution;
import ch.onsphere.osp.examples.host.template.ResolvedFile;
import ch.onsphere.osp.examples.host.template.TreeResolver;
import ch.onsphere.osp.examples.host.tree.Tree;
import ch.onsphere.osp.examples.host.tree.TreeConfiguration;
import ch.onsphere.osp.examples.host.tree.TreeLimits;
import ch.onsphere.osp.examples.host.tree.TreeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a tree, resolves it and checks it, with the host's own rules and those of the modules. */
public final class TreeCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TreeCheck.class);
    private static final String TEMPLATE = ".template";
    private static final ItemId ROOT = new ItemId("root");

    private final Providers providers;
    private final TreeLimits limits;
    private final Set<String> names = new HashSet<>();
    private final CompletableFuture<Schemas> schemas;

    /**
     * For the modules of one host.
     *
     * @param providers the modules
     * @param limits how much to read
     */
    public TreeCheck(Providers providers, TreeLimits limits) {
        this.providers = providers;
        this.limits = limits;
        List<Schemas.Claim> claims = new ArrayList<>();
        OwnFiles.types().forEach(type -> claims.add(new Schemas.Claim(type, "the host")));
        for (LoadedProvider provider : providers.all()) {
            provider.fileTypes()
                    .forEach(type -> claims.add(new Schemas.Claim(type, provider.origin())));
        }
        claims.forEach(claim -> names.add(claim.type().name()));
        // Preparing them takes as long as reading a large tree, so both go on at once.
        schemas =
                CompletableFuture.supplyAsync(
                        () -> new Schemas(claims),
                        task -> new Thread(task, "osp-host-schemas").start());
    }

    /**
     * Checks a directory.
     *
     * @param top the top of the tree
     * @return the tree, and everything that is wrong with it
     */
    public CheckedTree check(Path top) {
        Tree tree = new TreeReader(limits, this::isWanted).read(top);
        if (tree.isUnread()) {
            return CheckedTree.unread(Report.of(tree.problems()));
        }
        Resolution resolution = TreeResolver.resolve(tree.files(), Set.of(OwnFiles.SERVICE));
        Configuration configuration =
                new TreeConfiguration(
                        tree.directories(),
                        Stream.concat(
                                        resolution.files().stream().map(ResolvedFile::file),
                                        tree.otherFiles().stream().map(TreeCheck::unread))
                                .toList());

        List<Problem> found = new ArrayList<>(providers.problems());
        Schemas known = schemas.join();
        found.addAll(known.problems());
        found.addAll(tree.problems());
        found.addAll(resolution.problems());
        found.addAll(InstanceCheck.check(configuration, providers));
        found.addAll(UnusedCertificates.of(top));
        if (!tree.directories().contains(ROOT)) {
            found.add(
                    Problems.error(
                            ROOT.value(),
                            "",
                            "required",
                            "no such directory",
                            "Name the top of an OnSphere tree, whose integration lies below root."));
        }
        found.addAll(new MisnamedFiles(names, types()).check(tree.otherFiles()));
        List<ResolvedFile> sound = new ArrayList<>();
        for (ResolvedFile file : resolution.files()) {
            List<Problem> ofFile = known.check(file);
            found.addAll(ofFile);
            if (ofFile.isEmpty() && file.json().isPresent()) {
                sound.add(file);
            }
        }
        Set<String> outputs = outputs(tree);
        ValueReader values = new ValueReader(outputs);
        values.read(sound);
        found.addAll(values.problems());
        EndpointReader endpoints = new EndpointReader(configuration);
        endpoints.read(sound);
        found.addAll(endpoints.problems());
        List<Problem> all =
                MergedProblems.of(found, byModules(configuration, new CertificateFolder(top)));
        return new CheckedTree(
                configuration,
                values.definitions(),
                endpoints.definitions(),
                outputs.stream().map(ItemId::new).collect(Collectors.toSet()),
                Report.of(resolution.origins().toTemplates(all)),
                Report.of(all));
    }

    /** A file of nobody here: that it lies there is known, what stands in it is not. */
    private static ConfigurationFile unread(String path) {
        int slash = path.lastIndexOf('/');
        ItemId directory = new ItemId(path.substring(0, slash).replace('/', '.'));
        return new ConfigurationFile(directory, path.substring(slash + 1), "");
    }

    private boolean isWanted(String name) {
        String plain =
                name.endsWith(TEMPLATE)
                        ? name.substring(0, name.length() - TEMPLATE.length())
                        : name;
        return names.contains(plain) || name.equals(OwnFiles.SERVICE);
    }

    private Set<String> types() {
        return providers.all().stream().map(LoadedProvider::type).collect(Collectors.toSet());
    }

    private List<Problem> byModules(Configuration configuration, Certificates certificates) {
        List<Problem> found = new ArrayList<>();
        for (LoadedProvider provider : providers.all()) {
            try {
                found.addAll(provider.validate(configuration, certificates));
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                LOG.error("Module [{}] could not check the tree", provider.type(), e);
                found.add(
                        Problems.error(
                                "modules/" + provider.type(),
                                "",
                                "module",
                                "a module that failed while it checked its files",
                                "The log tells more; replace the module."));
            }
        }
        return found;
    }

    /** Outputs of modules that another host runs count as well: they are no mistake of a link. */
    private static Set<String> outputs(Tree tree) {
        Set<String> outputs = new HashSet<>();
        tree.files().forEach(file -> addOutput(file.path(), outputs));
        tree.otherFiles().forEach(path -> addOutput(path, outputs));
        tree.problems().forEach(problem -> addOutput(problem.file(), outputs));
        return outputs;
    }

    private static void addOutput(String path, Set<String> outputs) {
        int slash = path.lastIndexOf('/');
        if (path.startsWith("output.", slash + 1) && !path.endsWith(TEMPLATE)) {
            outputs.add(path.substring(0, slash).replace('/', '.'));
        }
    }
}
