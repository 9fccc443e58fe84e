package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a tree, resolves it and checks it, with the host's own rules and those of the modules. */
public final class TreeCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TreeCheck.class);
    private static final String TEMPLATE = ".template";

    private final Providers providers;
    private final TreeLimits limits;
    private final Map<String, List<SchemaCheck>> schemas = new HashMap<>();
    private final List<Problem> ofProviders;

    /**
     * For the modules of one host.
     *
     * @param providers the modules
     * @param limits how much to read
     */
    public TreeCheck(Providers providers, TreeLimits limits) {
        this.providers = providers;
        this.limits = limits;
        this.ofProviders = new ArrayList<>(providers.problems());
        OwnFiles.types().forEach(type -> addSchema(type, "the host"));
        for (LoadedProvider provider : providers.all()) {
            provider.fileTypes().forEach(type -> addSchema(type, provider.origin()));
        }
    }

    private void addSchema(FileType type, String origin) {
        List<SchemaCheck> checks =
                schemas.computeIfAbsent(type.name(), unused -> new ArrayList<>());
        try {
            checks.add(new SchemaCheck(type));
        } catch (RuntimeException e) {
            LOG.error("The schema of [{}] cannot be used", type.name(), e);
            ofProviders.add(
                    Problems.error(
                            origin,
                            "",
                            "schema",
                            "a schema of [" + type.name() + "] that cannot be used",
                            "Replace the module; until then its files are checked by it alone."));
        }
    }

    /**
     * Checks a directory.
     *
     * @param top the top of the tree
     * @return the tree, and everything that is wrong with it
     */
    public CheckedTree check(Path top) {
        Tree tree = new TreeReader(limits, this::isWanted).read(top);
        Resolution resolution = TreeResolver.resolve(tree.files(), Set.of(OwnFiles.SERVICE));
        Configuration configuration =
                new TreeConfiguration(
                        tree.directories(),
                        resolution.files().stream().map(ResolvedFile::file).toList());

        List<Problem> found = new ArrayList<>(ofProviders);
        found.addAll(tree.problems());
        found.addAll(resolution.problems());
        found.addAll(InstanceCheck.check(configuration, providers));
        found.addAll(MisnamedFiles.check(tree.otherFiles(), schemas.keySet(), types()));
        List<ResolvedFile> sound = new ArrayList<>();
        for (ResolvedFile file : resolution.files()) {
            List<Problem> ofFile = bySchema(file);
            found.addAll(ofFile);
            if (ofFile.isEmpty() && file.json().isPresent()) {
                sound.add(file);
            }
        }
        Set<String> outputs = outputs(tree);
        ValueReader values = new ValueReader(outputs);
        values.read(sound);
        found.addAll(values.problems());
        return new CheckedTree(
                configuration,
                values.definitions(),
                outputs.stream().map(ItemId::new).collect(Collectors.toSet()),
                Report.of(MergedProblems.of(found, byModules(configuration))));
    }

    private boolean isWanted(String name) {
        String plain =
                name.endsWith(TEMPLATE)
                        ? name.substring(0, name.length() - TEMPLATE.length())
                        : name;
        return schemas.containsKey(plain) || name.equals(OwnFiles.SERVICE);
    }

    private Set<String> types() {
        return providers.all().stream().map(LoadedProvider::type).collect(Collectors.toSet());
    }

    private List<Problem> bySchema(ResolvedFile file) {
        List<Problem> found = new ArrayList<>();
        schemas.getOrDefault(file.file().name(), List.of())
                .forEach(check -> found.addAll(check.check(file)));
        return found;
    }

    private List<Problem> byModules(Configuration configuration) {
        List<Problem> found = new ArrayList<>();
        for (LoadedProvider provider : providers.all()) {
            try {
                found.addAll(provider.validate(configuration));
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
