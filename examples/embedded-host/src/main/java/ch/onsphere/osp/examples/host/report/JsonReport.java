package ch.onsphere.osp.examples.host.report;

import ch.onsphere.osp.api.Problem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a report for programs. */
public final class JsonReport {

    private JsonReport() {}

    /**
     * Writes the report.
     *
     * @param report the problems
     * @return {@code {"problems":[…],"errors":n,"warnings":n}}
     */
    public static ObjectNode of(Report report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var list = json.putArray("problems");
        report.problems().forEach(problem -> list.add(of(problem)));
        json.put("errors", report.errors());
        json.put("warnings", report.warnings());
        return json;
    }

    /**
     * Writes one problem.
     *
     * @param problem the problem
     * @return its parts under their names; {@code suggestion} only where there is one
     */
    public static ObjectNode of(Problem problem) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("severity", problem.severity().name());
        json.put("file", problem.file());
        json.put("pointer", problem.pointer());
        json.put("rule", problem.rule());
        json.put("found", problem.found());
        problem.suggestion().ifPresent(nearest -> json.put("suggestion", nearest));
        json.put("cure", problem.cure());
        return json;
    }
}
