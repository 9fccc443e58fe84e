package ch.onsphere.osp.milestone.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.kit.configuration.SchemaDocument;
import ch.onsphere.osp.kit.configuration.Shape;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema and the reader say the same about a file: what the schema refuses the reader reports,
 * and what the reader reports in the words of JSON Schema the schema refuses.
 */
class SchemaAgreementTest {

    private static final int ROUNDS = 4000;

    private static final Set<String> WORDS_OF_JSON_SCHEMA =
            Set.of(
                    "type",
                    "required",
                    "additionalProperties",
                    "enum",
                    "minimum",
                    "maximum",
                    "pattern",
                    "minLength",
                    "maxLength",
                    "minItems",
                    "uniqueItems");

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        ServerKeys.FILE,
                        ServerKeys.SHAPE,
                        List.of(Samples.SERVER, Samples.FULL_SERVER)),
                Arguments.of(OutputKeys.FILE, OutputKeys.SHAPE, outputs()),
                Arguments.of(
                        OwnerKeys.FILE,
                        OwnerKeys.SHAPE,
                        List.of(Samples.OWNER, Samples.STATE_OWNER, Samples.ALARM_OWNER)));
    }

    private static List<String> outputs() {
        return Stream.concat(Stream.of(Samples.OUTPUT), Samples.FULL_OUTPUTS.stream()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void goodFilesPleaseBoth(String name, Shape shape, List<String> samples) {
        samples.forEach(
                file -> {
                    assertThat(isValid(schema(shape), file)).as(file).isTrue();
                    assertThat(draft(file, shape).isFaulty()).as(file).isFalse();
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyKeyWithEveryKindOfValueIsJudgedAlike(String name, Shape shape, List<String> samples) {
        Schema schema = schema(shape);
        List<String> files =
                samples.stream()
                        .flatMap(each -> Mutations.everyKeyWithEveryValue(each).stream())
                        .toList();

        long refused = files.stream().filter(file -> isRefusedByBoth(file, schema, shape)).count();

        assertThat(refused)
                .as("refused")
                .isBetween(files.size() / 4L, files.size() - files.size() / 20L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void filesSpoiltAtRandomAreJudgedAlike(String name, Shape shape, List<String> samples) {
        Mutations mutations = new Mutations(20260103);
        Schema schema = schema(shape);
        for (int i = 0; i < ROUNDS; i++) {
            isRefusedByBoth(mutations.ofKeys(samples.get(i % samples.size())), schema, shape);
        }
    }

    private static boolean isRefusedByBoth(String file, Schema schema, Shape shape) {
        Draft draft = draft(file, shape);
        boolean valid = isValid(schema, file);
        if (valid) {
            assertThat(draft.problems()).as(file).noneMatch(SchemaAgreementTest::isStructural);
        } else {
            assertThat(draft.isFaulty()).as(file).isTrue();
        }
        return !valid;
    }

    @Test
    void theSchemasAreSchemas() {
        Schema meta =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(isValid(meta, SchemaDocument.of(ServerKeys.SHAPE))).isTrue();
        assertThat(isValid(meta, SchemaDocument.of(OutputKeys.SHAPE))).isTrue();
        assertThat(isValid(meta, SchemaDocument.of(OwnerKeys.SHAPE))).isTrue();
    }

    private static boolean isStructural(Problem problem) {
        return problem.severity() == Problem.Severity.ERROR
                && WORDS_OF_JSON_SCHEMA.contains(problem.rule());
    }

    private static Schema schema(Shape shape) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaDocument.of(shape), InputFormat.JSON);
    }

    private static boolean isValid(Schema schema, String file) {
        return schema.validate(file, InputFormat.JSON).isEmpty();
    }

    private static Draft draft(String file, Shape shape) {
        return Draft.of(
                new ConfigurationFile(new ItemId("root.vms"), "any.milestone", file), shape);
    }
}
