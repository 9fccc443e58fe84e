package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.template.ResolvedFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import java.util.List;

/** Checks files of one kind against its JSON Schema. */
final class SchemaCheck {

    /** Who makes this many mistakes in one file has another problem than the next one. */
    private static final int MOST_PROBLEMS = 100;

    private final Schema schema;
    private final SchemaProblems problems;

    SchemaCheck(SchemaRegistry registry, String text) {
        this.schema = registry.getSchema(text, InputFormat.JSON);
        this.schema.initializeValidators();
        this.problems = new SchemaProblems(schema.getSchemaNode());
    }

    List<Problem> check(ResolvedFile file) {
        JsonNode json = file.json().orElse(null);
        if (json == null) {
            return List.of();
        }
        return schema.validate(json).stream()
                .limit(MOST_PROBLEMS)
                .map(error -> problems.of(file.file().path(), error))
                .toList();
    }
}
