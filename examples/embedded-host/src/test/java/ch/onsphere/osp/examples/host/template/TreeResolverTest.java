package ch.onsphere.osp.examples.host.template;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.tree.TreeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreeResolverTest {

    private final List<TreeFile> files = new ArrayList<>();

    private TreeResolverTest file(String itemId, String name, String json) {
        files.add(new TreeFile(new ItemId(itemId), name, json.replace('\'', '"')));
        return this;
    }

    private Resolution resolve() {
        return TreeResolver.resolve(files, Set.of("module.service"));
    }

    private String content(String path) {
        Resolution resolution = resolve();
        assertThat(resolution.problems()).isEmpty();
        return resolution.files().stream()
                .filter(file -> file.file().path().equals(path))
                .findFirst()
                .orElseThrow()
                .file()
                .content()
                .replace('"', '\'');
    }

    private Problem problem() {
        Resolution resolution = resolve();
        assertThat(resolution.problems()).hasSize(1);
        return resolution.problems().get(0);
    }

    @Test
    void aFileThatNeedsNothingKeepsItsText() {
        file("root.a", "x.fake", "{ 'b' : 1.50 }");

        assertThat(content("root/a/x.fake")).isEqualTo("{ 'b' : 1.50 }");
    }

    @Test
    void aFileThatIsNotJsonIsPassedOnAsItIs() {
        file("modules.fake.fake-1", "module.service", "services:\n  ${{service-name}}:");

        assertThat(content("modules/fake/fake-1/module.service")).contains("${{service-name}}");
    }

    @Test
    void whatTheFileSaysWinsOverWhatItsTemplateSays() {
        file("root.t", "x.fake.template", "{'a':1,'o':{'p':1,'q':1},'l':[1]}");
        file("root.f", "x.fake", "{'templateId':'root.t','o':{'q':2},'l':[2]}");

        assertThat(content("root/f/x.fake"))
                .isEqualTo("{'templateId':'root.t','o':{'q':2,'p':1},'l':[2],'a':1}");
    }

    @Test
    void aTemplateMayHaveATemplateOfTheSameName() {
        file("root.base", "x.fake.template", "{'a':1,'b':1}");
        file("root.t", "x.fake.template", "{'templateId':'root.base','b':2}");
        file("root.base", "y.fake.template", "{'a':'of another file'}");
        file("root.f", "x.fake", "{'templateId':'root.t'}");

        assertThat(content("root/f/x.fake")).contains("'a':1").contains("'b':2");
    }

    @Test
    void aCircleOfTemplatesIsAProblem() {
        file("root.t", "x.fake.template", "{'templateId':'root.u'}");
        file("root.u", "x.fake.template", "{'templateId':'root.t'}");
        file("root.f", "x.fake", "{'templateId':'root.t'}");

        assertThat(problem().found()).contains("root.t → root.u → root.t");
        assertThat(problem().pointer()).isEqualTo("/templateId");
    }

    @Test
    void aMissingTemplateIsAProblemWithTheNearestOne() {
        file("root.templates.gate", "x.fake.template", "{}");
        file("root.f", "x.fake", "{'templateId':'root.template.gate'}");

        assertThat(problem().suggestion()).hasValue("root.templates.gate");
        assertThat(resolve().files()).isEmpty();
    }

    @Test
    void aVariableIsReplacedWithinATextAndAsAWholeWithItsType() {
        file(
                "root.f",
                "x.fake",
                "{'name':'Gate ${n} of ${side}','o':'${o}','n':'${n}',"
                        + "'templateVariables':{'n':5,'side':'north','o':{'p':true}}}");

        assertThat(content("root/f/x.fake"))
                .startsWith("{'name':'Gate 5 of north','o':{'p':true},'n':5,");
    }

    @Test
    void variablesOfTheFileWinOverThoseOfItsTemplateAndOfFiles() {
        file("root.v", "variables.ospp", "{'variables':{'a':'file','b':'file','c':'file'}}");
        file(
                "root.t",
                "x.fake.template",
                "{'r':'${a} ${b} ${c}','templateVariables':{'a':'template','b':'template'},"
                        + "'variablesFiles':['root.v']}");
        file("root.f", "x.fake", "{'templateId':'root.t','templateVariables':{'a':'own'}}");

        assertThat(content("root/f/x.fake")).contains("'r':'own template file'");
    }

    @Test
    void theFirstVariablesFileWinsAndAFileWinsOverThoseItLists() {
        file("root.v1", "variables.ospp", "{'variables':{'a':1},'variablesFiles':['root.sub']}");
        file("root.sub", "variables.ospp", "{'variables':{'a':2,'b':2}}");
        file("root.v2", "variables.ospp", "{'variables':{'a':3,'b':3,'c':3}}");
        file("root.f", "x.fake", "{'r':'${a}${b}${c}','variablesFiles':['root.v1','root.v2']}");

        assertThat(content("root/f/x.fake")).contains("'r':'123'");
    }

    @Test
    void variablesFilesThatListEachOtherAreAProblem() {
        file("root.v", "variables.ospp", "{'variables':{},'variablesFiles':['root.w']}");
        file("root.w", "variables.ospp", "{'variables':{},'variablesFiles':['root.v']}");

        assertThat(resolve().problems()).hasSize(2);
        assertThat(resolve().problems().get(0).found()).contains("circle");
    }

    @Test
    void aMissingVariablesFileIsAProblem() {
        file("root.f", "x.fake", "{'variablesFiles':['root.nowhere']}");

        assertThat(problem().found()).contains("root.nowhere");
    }

    @Test
    void anUnknownVariableIsAProblemWithTheNearestOne() {
        file("root.f", "x.fake", "{'a':{'b/c':['${hots}']},'templateVariables':{'host':'h'}}");

        assertThat(problem().pointer()).isEqualTo("/a/b~1c/0");
        assertThat(problem().suggestion()).hasValue("host");
    }

    @Test
    void referencesToSecretsAreLeftToTheModule() {
        file(
                "root.f",
                "x.fake",
                "{'p':'${env:PASSWORD}','q':'${file:/run/secrets/q}','r':'${v}',"
                        + "'templateVariables':{'v':'${env:OTHER}'}}");

        assertThat(content("root/f/x.fake"))
                .startsWith(
                        "{'p':'${env:PASSWORD}','q':'${file:/run/secrets/q}','r':'${env:OTHER}'");
    }

    @Test
    void aVariableInsideAVariableIsAProblem() {
        file("root.f", "x.fake", "{'a':'${v}','templateVariables':{'v':'${w}','w':'x'}}");

        assertThat(problem().found()).contains("[v]").contains("holds a variable itself");
    }

    @Test
    void anObjectWithinATextIsAProblem() {
        file("root.f", "x.fake", "{'a':'x ${v}','templateVariables':{'v':{}}}");

        assertThat(problem().found()).contains("within a text");
    }

    @Test
    void variablesCannotMakeAFileEndless() {
        String value = "x".repeat(100_000);
        file(
                "root.f",
                "x.fake",
                "{'a':'" + "${v}".repeat(1000) + "','templateVariables':{'v':'" + value + "'}}");

        assertThat(problem().found()).contains("longer than");
    }

    @Test
    void aBrokenTemplateConcernsThoseWhoUseItAlone() {
        file("root.t", "x.fake.template", "{");
        file("root.f", "x.fake", "{'templateId':'root.t'}");
        file("root.g", "x.fake", "{}");

        Resolution resolution = resolve();

        assertThat(resolution.problems())
                .extracting(Problem::file)
                .containsExactly("root/t/x.fake.template", "root/f/x.fake");
        assertThat(resolution.files()).hasSize(1);
    }
}
