package ch.onsphere.osp.examples.host.template;

import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.json.BadJsonException;
import ch.onsphere.osp.examples.host.json.StrictJson;
import ch.onsphere.osp.examples.host.report.Problems;
import ch.onsphere.osp.examples.host.report.Suggestions;
import ch.onsphere.osp.examples.host.tree.TreeFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies templates and variables to all files of a tree. A file that cannot be resolved is left
 * out, for nobody should work with half of what was meant; a file that is not JSON is passed on as
 * it is, since its text can be read.
 */
public final class TreeResolver {

    private final Suggestions suggestions = new Suggestions();
    private final Templates templates = new Templates(suggestions);
    private final VariablesFiles variablesFiles = new VariablesFiles(suggestions);
    private final List<ResolvedFile> resolved = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Origins origins = new Origins();

    private record Parsed(TreeFile file, ObjectNode json) {}

    private TreeResolver() {}

    /**
     * Resolves files.
     *
     * @param files all files that were read
     * @param plainText names of files that are not JSON and are passed on unread
     * @return the files for modules, and what could not be resolved
     */
    public static Resolution resolve(List<TreeFile> files, Set<String> plainText) {
        return new TreeResolver().run(files, plainText);
    }

    private Resolution run(List<TreeFile> files, Set<String> plainText) {
        List<Parsed> waiting = new ArrayList<>(files.size());
        for (TreeFile file : files) {
            if (plainText.contains(file.name())) {
                resolved.add(new ResolvedFile(asIs(file), Optional.empty()));
            } else {
                parse(file, waiting);
            }
        }
        waiting.forEach(this::resolve);
        return new Resolution(resolved, problems, origins);
    }

    private void parse(TreeFile file, List<Parsed> waiting) {
        boolean isTemplate = file.name().endsWith(Templates.ENDING);
        ObjectNode json;
        try {
            json = StrictJson.readObject(file.text());
        } catch (BadJsonException e) {
            problems.add(Problems.error(file.path(), "", e.rule(), e.getMessage(), e.cure()));
            if (!isTemplate) {
                resolved.add(new ResolvedFile(asIs(file), Optional.empty()));
            }
            return;
        }
        if (isTemplate) {
            templates.add(file.name(), file.itemId().value(), json);
            return;
        }
        if (file.name().equals(VariablesFiles.NAME)) {
            variablesFiles.add(file.itemId().value(), json);
        }
        waiting.add(new Parsed(file, json));
    }

    private void resolve(Parsed parsed) {
        TreeFile file = parsed.file();
        try {
            List<Origins.Template> inherited = templates.chain(file.name(), parsed.json());
            if (!inherited.isEmpty()) {
                origins.add(file.path(), parsed.json(), inherited);
            }
            ObjectNode json = Templates.inherited(parsed.json(), inherited);
            boolean changed = parsed.json().has(CommonKeys.TEMPLATE_ID);
            Map<String, JsonNode> shared =
                    variablesFiles.variables(json.path(CommonKeys.VARIABLES_FILES));
            boolean isDefinition = file.name().equals(VariablesFiles.NAME);
            if (!isDefinition && (changed || Substitution.isNeeded(file.text()))) {
                json = changed ? json : json.deepCopy();
                substitution(json, shared).apply(json);
                changed = !json.equals(parsed.json());
            }
            ConfigurationFile content =
                    changed
                            ? new ConfigurationFile(file.itemId(), file.name(), json.toString())
                            : asIs(file);
            resolved.add(new ResolvedFile(content, Optional.of(json)));
        } catch (UnresolvedException e) {
            problems.add(e.in(file.path()));
        }
    }

    private Substitution substitution(ObjectNode json, Map<String, JsonNode> shared) {
        JsonNode own = json.path(CommonKeys.TEMPLATE_VARIABLES);
        Set<String> names = new HashSet<>(shared.keySet());
        own.fieldNames().forEachRemaining(names::add);
        return new Substitution(
                name -> own.hasNonNull(name) ? own.get(name) : shared.get(name),
                names,
                suggestions);
    }

    private static ConfigurationFile asIs(TreeFile file) {
        return new ConfigurationFile(file.itemId(), file.name(), file.text());
    }
}
