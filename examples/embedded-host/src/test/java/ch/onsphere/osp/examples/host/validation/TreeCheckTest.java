package ch.onsphere.osp.examples.host.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.api.Problem.Severity;
import ch.onsphere.osp.api.ValueType;
import ch.onsphere.osp.examples.host.bus.ValueDefinition;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import ch.onsphere.osp.examples.host.modules.ProviderSearch;
import ch.onsphere.osp.examples.host.modules.Providers;
import ch.onsphere.osp.examples.host.report.Problems;
import ch.onsphere.osp.examples.host.tree.TreeLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeCheckTest {

    @TempDir Path top;

    private final FakeProvider provider = new FakeProvider();
    private TestTree tree;

    @BeforeEach
    void aTreeWithoutProblems() {
        tree = TestTree.complete(top);
    }

    private CheckedTree check() {
        try (Providers providers = ProviderSearch.search(List.of(provider), Optional.empty())) {
            return new TreeCheck(providers, TreeLimits.DEFAULT).check(top);
        }
    }

    private Problem problem() {
        List<Problem> problems = check().report().problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void ofATreeThatIsNotThereNothingElseIsSaid() {
        top = top.resolve("nowhere");

        assertThat(problem().file()).isEqualTo(top.toString());
    }

    @Test
    void whatLiesAmongTheCertificatesAndIsNoneIsAWarning() throws IOException {
        Path folder = Files.createDirectories(top.resolve("certs/external/site"));
        try (InputStream one = getClass().getResourceAsStream("/certificates/one.pem")) {
            Files.copy(one, folder.resolve("one.pem"));
        }
        tree.write("certs/external/README.md", "x")
                .write("certs/external/..data/a.pem", "x")
                .write("certs/external/.keep", "")
                .write(
                        "certs/external/key.pem",
                        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
                .write("certs/external/site/junk.der", "x")
                .write("certs/external/site/store.p12", "x")
                .write("elsewhere.pem", "x");
        Files.createSymbolicLink(folder.resolve("link.pem"), top.resolve("elsewhere.pem"));

        assertThat(check().report().problems())
                .allSatisfy(each -> assertThat(each.severity()).isEqualTo(Severity.WARNING))
                .extracting(Problem::file, Problem::found)
                .containsExactly(
                        tuple("certs/external/key.pem", "a file without a certificate"),
                        tuple(
                                "certs/external/site/junk.der",
                                "a file that is no certificate, or a damaged one"),
                        tuple(
                                "certs/external/site/link.pem",
                                "a link that leads out of the folder"),
                        tuple(
                                "certs/external/site/store.p12",
                                "a file whose ending is not that of a certificate"));
    }

    @Test
    void aSoundTreeHasNoProblem() {
        CheckedTree checked = check();

        assertThat(checked.report().problems()).isEmpty();
        assertThat(checked.outputs()).containsExactly(new ItemId("root.vms.gate"));
        assertThat(checked.values())
                .containsExactly(
                        new ValueDefinition(
                                new ItemId("root.button"),
                                "Button",
                                ValueType.BOOLEAN,
                                false,
                                List.of(new ItemId("root.vms.gate"))));
    }

    @Test
    void aMissingKeyIsNamedByThePlaceWhereItBelongs() {
        tree.write("root/vms/server.fake", "{\"moduleId\":\"modules.fake.fake-1\"}");

        assertThat(problem())
                .isEqualTo(
                        Problems.error(
                                "root/vms/server.fake",
                                "/host",
                                "required",
                                "nothing",
                                "Add the key [host]."));
    }

    @Test
    void aMisspeltKeyComesWithTheRightOne() {
        tree.write(
                "root/vms/server.fake",
                "{\"moduleId\":\"m\",\"host\":\"h\",\"timeout\":{\"valeu\":1}}");

        assertThat(problem().pointer()).isEqualTo("/timeout/valeu");
        assertThat(problem().rule()).isEqualTo("additionalProperties");
        assertThat(problem().suggestion()).hasValue("value");
    }

    @Test
    void aWrongTypeIsToldWithoutTheContent() {
        tree.write(
                "root/vms/server.fake",
                "{\"moduleId\":\"m\",\"host\":\"h\",\"password\":{\"hunter2\":\"hunter2\"}}");

        assertThat(problem().rule()).isEqualTo("type");
        assertThat(problem().found()).isEqualTo("a JSON object");
        assertThat(problem().toString()).doesNotContain("hunter2");
    }

    @Test
    void aWordThatIsNotInTheListComesWithTheNearest() {
        tree.write(
                "root/vms/server.fake",
                "{\"moduleId\":\"m\",\"host\":\"h\",\"timeout\":{\"unit\":\"SECOND\"}}");

        assertThat(problem().found()).isEqualTo("[SECOND]");
        assertThat(problem().suggestion()).hasValue("SECONDS");
        assertThat(problem().cure()).isEqualTo("Write one of: SECONDS, MINUTES.");
    }

    @Test
    void aNumberBeyondItsLimitIsReported() {
        tree.write(
                "root/vms/server.fake",
                "{\"moduleId\":\"m\",\"host\":\"h\",\"timeout\":{\"value\":0}}");

        assertThat(problem().rule()).isEqualTo("minimum");
        assertThat(problem().found()).isEqualTo("[0]");
    }

    @Test
    void whereTheModuleSpeaksOfTheSamePlaceItsWordsStay() {
        tree.write("root/vms/server.fake", "{\"moduleId\":\"modules.fake.fake-1\"}");
        Problem better =
                Problems.error("root/vms/server.fake", "/host", "required", "x", "Better words.");
        provider.validating(configuration -> List.of(better));

        assertThat(problem()).isEqualTo(better);
    }

    @Test
    void aModuleThatFailsToCheckIsAProblemItself() {
        provider.validating(
                configuration -> {
                    throw new IllegalStateException("broken");
                });

        assertThat(problem().file()).isEqualTo("modules/fake");
        assertThat(check().values()).hasSize(1);
    }

    @Test
    void aCallbackToNowhereIsReportedAndTheOtherLinksStay() {
        tree.write(
                "root/button/callback.ospp",
                "{\"linkedOutputs\":[{\"outputId\":\"root.vms.gat\"},"
                        + "{\"outputId\":\"root.vms.gate\"}]}");

        assertThat(problem().pointer()).isEqualTo("/linkedOutputs/0/outputId");
        assertThat(problem().suggestion()).hasValue("root.vms.gate");
        assertThat(check().values().get(0).linkedOutputs()).contains(new ItemId("root.vms.gate"));
    }

    @Test
    void anOutputOfAnotherHostsModuleIsNoMistake() {
        tree.write("root/plc/pump/output.modbus", "{}")
                .write(
                        "root/button/callback.ospp",
                        "{\"linkedOutputs\":[{\"outputId\":\"root.plc.pump\"}]}");

        assertThat(check().report().problems()).isEmpty();
    }

    @Test
    void aCallbackWithoutAValueIsAWarning() {
        tree.delete("root/button/value.ospp");

        assertThat(problem().severity()).isEqualTo(Severity.WARNING);
        assertThat(problem().file()).isEqualTo("root/button/callback.ospp");
    }

    @Test
    void documentedKeysThatThisHostDoesNotApplyAreAWarning() {
        tree.write(
                "root/button/value.ospp",
                "{\"type\":\"TEXT\",\"delay\":{\"value\":1,\"unit\":\"SECONDS\"},"
                        + "\"isTemplateGeneratedByOspComposer\":true}");

        assertThat(problem().severity()).isEqualTo(Severity.WARNING);
        assertThat(problem().pointer()).isEqualTo("/delay");
    }

    @Test
    void aFolderWithoutAModuleAndAModuleWithoutAFolderAreToldInWords() {
        tree.delete("modules/fake/fake-1/module.service").delete("modules/fake/fake-1");
        tree.write("modules/milestome/milestone-1/module.service", "services:\n");

        assertThat(check().report().problems())
                .allMatch(problem -> problem.severity() == Severity.WARNING)
                .extracting(Problem::file, Problem::rule)
                .containsExactly(
                        tuple("modules/fake", "instance"), tuple("modules/milestome", "provider"));
    }

    @Test
    void aMisnamedFileIsAWarningWithTheRightName() {
        tree.write("root/vms/door/ouput.fake", "{}").write("root/x/vlaue.ospp", "{}");
        tree.write("root/x/measure.ospp", "{}").write("root/x/output.modbus", "{}");
        tree.write("root/vms/lift/output.fakee", "{}");

        assertThat(check().report().problems())
                .extracting(problem -> problem.suggestion().orElseThrow())
                .containsExactly("output.fake", "output.fake", "value.ospp");
    }

    @Test
    void aThousandMistakesInOneFileAreNotAllTold() {
        StringBuilder json = new StringBuilder("{\"linkedServer\":\"root.vms\"");
        for (int i = 0; i < 1000; i++) {
            json.append(",\"k").append(i).append("\":1");
        }
        tree.write("root/vms/gate/output.fake", json.append('}').toString());

        assertThat(check().report().problems()).hasSize(100);
    }

    @Test
    void aMistakeInATemplateIsToldThereOnce() {
        tree.write(
                        "root/base/server.fake.template",
                        "{\"host\":\"https://localhost\",\"timeuot\":\"${patience}\"}")
                .write(
                        "root/templates/server.fake.template",
                        "{\"templateId\":\"root.base\",\"moduleId\":\"modules.fake.fake-1\"}")
                .write(
                        "root/vms/server.fake",
                        "{\"templateId\":\"root.templates\",\"templateVariables\":{\"patience\":1}}")
                .write(
                        "root/vms2/server.fake",
                        "{\"templateId\":\"root.templates\",\"templateVariables\":{\"patience\":1}}");

        Problem problem = problem();

        assertThat(problem.file()).isEqualTo("root/base/server.fake.template");
        assertThat(problem.pointer()).isEqualTo("/timeuot");
        assertThat(problem.found())
                .isEqualTo(
                        "the unknown key [timeuot], in a template of root/vms/server.fake and 1"
                                + " more");
        assertThat(problem.suggestion()).contains("timeout");
    }

    @Test
    void aMistakeOfTheFileItselfStaysThere() {
        tree.write("root/templates/server.fake.template", "{\"host\":\"https://localhost\"}")
                .write(
                        "root/vms/server.fake",
                        "{\"templateId\":\"root.templates\",\"host\":7,\"moduleId\":\"m\"}");

        assertThat(problem().file()).isEqualTo("root/vms/server.fake");
    }

    @Test
    void whatATemplateTakesFromAVariableIsAMatterOfBoth() {
        tree.write(
                        "root/templates/server.fake.template",
                        "{\"host\":\"https://localhost\",\"moduleId\":\"${module}\"}")
                .write(
                        "root/vms/server.fake",
                        "{\"templateId\":\"root.templates\",\"templateVariables\":{\"modul\":\"m\"}}");

        Problem problem = problem();

        assertThat(problem.file()).isEqualTo("root/vms/server.fake");
        assertThat(problem.found())
                .isEqualTo(
                        "the unknown variable [module] (from"
                                + " root/templates/server.fake.template)");
    }

    @Test
    void anItemIsToldOfTheMistakeInItsTemplate() {
        tree.write("root/templates/output.fake.template", "{\"evnt\":\"Open\"}")
                .write(
                        "root/vms/gate/output.fake",
                        "{\"templateId\":\"root.templates\",\"linkedServer\":\"root.vms\"}");

        CheckedTree checked = check();

        assertThat(checked.report().problems().get(0).file())
                .isEqualTo("root/templates/output.fake.template");
        assertThat(checked.byItem().errorAt(new ItemId("root.vms.gate"), "output")).isPresent();
    }
}
