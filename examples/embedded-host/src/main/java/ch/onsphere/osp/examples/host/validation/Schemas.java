package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.report.Problems;
import ch.onsphere.osp.examples.host.template.ResolvedFile;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schemas of all files that somebody reads. */
final class Schemas {

    private static final Logger LOG = LoggerFactory.getLogger(Schemas.class);

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, List<SchemaCheck>> byName = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A kind of file and who reads it. */
    record Claim(FileType type, String origin) {}

    Schemas(List<Claim> claims) {
        claims.forEach(this::add);
    }

    private void add(Claim claim) {
        String name = claim.type().name();
        try {
            byName.computeIfAbsent(name, unused -> new ArrayList<>())
                    .add(new SchemaCheck(registry, claim.type().schema()));
        } catch (RuntimeException e) {
            LOG.error("The schema of [{}] cannot be used", name, e);
            problems.add(
                    Problems.error(
                            claim.origin(),
                            "",
                            "schema",
                            "a schema of [" + name + "] that cannot be used",
                            "Replace the module; until then its files are checked by it alone."));
        }
    }

    /** What is wrong with the schemas themselves. */
    List<Problem> problems() {
        return problems;
    }

    List<Problem> check(ResolvedFile file) {
        List<Problem> found = new ArrayList<>();
        byName.getOrDefault(file.file().name(), List.of())
                .forEach(check -> found.addAll(check.check(file)));
        return found;
    }
}
