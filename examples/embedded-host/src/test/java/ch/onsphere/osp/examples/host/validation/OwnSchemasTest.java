package ch.onsphere.osp.examples.host.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.fake.TestTree;
import ch.onsphere.osp.examples.host.modules.ProviderSearch;
import ch.onsphere.osp.examples.host.modules.Providers;
import ch.onsphere.osp.examples.host.tree.TreeLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas of the files that the host itself reads. */
class OwnSchemasTest {

    private static final String COMMON =
            "'templateVariables':{'a':1},'variablesFiles':[],"
                    + "'isTemplateGeneratedByOspComposer':false";

    @TempDir Path top;

    private List<Problem> problems(String name, String json) {
        new TestTree(top)
                .write("root/out/output.other", "{}")
                .write("root/item/" + name, json.replace('\'', '"'));
        try (Providers providers = ProviderSearch.search(List.of(), Optional.empty())) {
            return new TreeCheck(providers, TreeLimits.DEFAULT).check(top).report().problems();
        }
    }

    private List<Problem> errors(String name, String json) {
        return problems(name, json).stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOOLEAN", "INTEGER", "DECIMAL", "TEXT"})
    void everyTypeOfValueIsKnown(String type) {
        assertThat(problems("value.ospp", "{'type':'" + type + "'}")).isEmpty();
    }

    @Test
    void everyDocumentedKeyOfAValueIsKnown() {
        assertThat(
                        errors(
                                "value.ospp",
                                "{'name':'n','description':'d','type':'TEXT',"
                                        + "'retention':'FIRE_AND_FORGET','preTransform':{},"
                                        + "'delay':{'value':1,'unit':'SECONDS'},'pulse':{},"
                                        + "'smooth':{'value':0,'unit':'MILLISECONDS'},"
                                        + "'postTransform':{},"
                                        + COMMON
                                        + "}"))
                .isEmpty();
    }

    @Test
    void theCommonKeysAreAllowedEverywhere() {
        assertThat(
                        problems(
                                "callback.ospp",
                                "{'linkedOutputs':[{'outputId':'root.out'}]," + COMMON + "}"))
                .allMatch(problem -> problem.rule().equals("callback"));
        assertThat(problems("variables.ospp", "{'variables':{'a':{}}," + COMMON + "}"))
                .noneMatch(problem -> problem.file().endsWith("variables.ospp"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value.ospp|{}|/type|required",
                "value.ospp|{'type':'BOOL'}|/type|enum",
                "value.ospp|{'type':'TEXT','naem':'x'}|/naem|additionalProperties",
                "value.ospp|{'type':'TEXT','name':7}|/name|type",
                "value.ospp|{'type':'TEXT','delay':{'value':-1,'unit':'SECONDS'}}|/delay/value|minimum",
                "value.ospp|{'type':'TEXT','delay':{'value':1}}|/delay/unit|required",
                "callback.ospp|{}|/linkedOutputs|required",
                "callback.ospp|{'linkedOutputs':{}}|/linkedOutputs|type",
                "callback.ospp|{'linkedOutputs':[{}]}|/linkedOutputs/0/outputId|required",
                "callback.ospp|{'linkedOutputs':['x']}|/linkedOutputs/0|type",
                "variables.ospp|{}|/variables|required",
                "variables.ospp|{'variables':[]}|/variables|type",
                "variables.ospp|{'variables':{},'variablesFiles':'x'}|/variablesFiles|type"
            })
    void whatBreaksASchemaIsToldWithItsPlaceAndRule(
            String name, String json, String pointer, String rule) {
        assertThat(errors(name, json))
                .anySatisfy(
                        problem -> {
                            assertThat(problem.pointer()).isEqualTo(pointer);
                            assertThat(problem.rule()).isEqualTo(rule);
                            assertThat(problem.file()).isEqualTo("root/item/" + name);
                        });
    }
}
