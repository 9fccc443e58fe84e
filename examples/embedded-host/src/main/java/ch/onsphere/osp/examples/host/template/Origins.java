package ch.onsphere.osp.examples.host.template;

import ch.onsphere.osp.api.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where the keys of files come from, so that a mistake is told where it has to be mended. */
public final class Origins {

    private final Map<String, Lineage> byFile = new HashMap<>();

    /** What a file says itself, and what it inherits, the nearest template first. */
    private record Lineage(ObjectNode own, List<Template> templates) {}

    /** A template as its author wrote it. */
    record Template(String path, ObjectNode content) {
        private JsonNode at(Problem problem) {
            return content.at(problem.pointer());
        }
    }

    void add(String file, ObjectNode own, List<Template> templates) {
        byFile.put(file, new Lineage(own, templates));
    }

    /**
     * Moves problems of inherited keys to the templates that hold them. What a template takes from
     * a variable stays where it is, for the value may be the file's own, and names the template. So
     * does what waits for another file: the template is right.
     *
     * @param problems as they were found, in the files that use templates
     * @return the same, each once; what is told of a template tells whom it concerns
     */
    public List<Problem> toTemplates(Collection<Problem> problems) {
        List<Problem> all = new ArrayList<>();
        Map<Problem, Set<String>> users = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Template template = template(problem).orElse(null);
            if (template == null || problem.rule().equals(Problem.WAITS)) {
                all.add(problem);
            } else if (isTakenFromVariable(problem, template)) {
                String found = problem.found() + " (from " + template.path() + ")";
                all.add(with(problem, problem.file(), found));
            } else {
                users.computeIfAbsent(
                                with(problem, template.path(), problem.found()),
                                unused -> new TreeSet<>())
                        .add(problem.file());
            }
        }
        users.forEach(
                (problem, files) ->
                        all.add(with(problem, problem.file(), problem.found() + usedBy(files))));
        return all;
    }

    /** That a key does not belong there is no matter of its value. */
    private static boolean isTakenFromVariable(Problem problem, Template template) {
        return !problem.rule().equals("additionalProperties")
                && Substitution.holdsVariable(template.at(problem).toString());
    }

    /** The template that a key was inherited from; empty when the file holds it, or nobody does. */
    private Optional<Template> template(Problem problem) {
        Lineage lineage = byFile.get(problem.file());
        if (lineage == null
                || !problem.pointer().startsWith("/")
                || !lineage.own().at(problem.pointer()).isMissingNode()) {
            return Optional.empty();
        }
        return lineage.templates().stream()
                .filter(template -> !template.at(problem).isMissingNode())
                .findFirst();
    }

    private static String usedBy(Set<String> files) {
        String first = files.iterator().next();
        return ", in a template of "
                + first
                + (files.size() == 1 ? "" : " and " + (files.size() - 1) + " more");
    }

    private static Problem with(Problem problem, String file, String found) {
        return new Problem(
                problem.severity(),
                file,
                problem.pointer(),
                problem.rule(),
                found,
                problem.suggestion(),
                problem.cure());
    }
}
