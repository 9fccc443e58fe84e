package ch.onsphere.osp.milestone.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no JSON, or no honest JSON. */
class JsonFaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\n", "\uFEFF"})
    void anEmptyFile(String content) {
        assertThat(fault(content).found()).isEqualTo("an empty file");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 2", "60, 3", "120, 4"})
    void aTruncatedFileTellsWhere(int length, int line) {
        Problem problem = fault(Samples.SERVER.substring(0, length));

        assertThat(problem.found()).contains("ends before it is complete");
        assertThat(problem.found()).contains("line ").contains("column ");
        assertThat(problem.found()).contains("line " + line);
    }

    @Test
    void bytesThatWereNoUtf8() {
        Problem problem = fault(Samples.SERVER.replace("onsphere", "onsph\uFFFDre"));

        assertThat(problem.found()).isEqualTo("bytes that are no UTF-8, at line 4");
        assertThat(problem.cure()).contains("UTF-8");
    }

    @Test
    void aHundredMegabytes() {
        Problem problem = fault("{\"moduleId\": \"" + "x".repeat(100_000_000) + "\"}");

        assertThat(problem.found()).contains("100000016 characters");
        assertThat(problem.toString()).hasSizeLessThan(500);
    }

    @Test
    void tenThousandLevels() {
        Problem problem =
                fault(
                        "{\"templateVariables\": {\"a\": "
                                + "[".repeat(10_000)
                                + "]".repeat(10_000)
                                + "}}");

        assertThat(problem.found()).contains("more than 64 levels");
    }

    @Test
    void aNumberOfTenThousandDigits() {
        assertThat(fault("{\"concurrentRequests\": " + "9".repeat(10_000) + "}").found())
                .contains("number");
    }

    @Test
    void aKeyThatStandsTwice() {
        Problem problem = fault("{\"host\": \"https://a\",\n \"host\": \"https://b\"}");

        assertThat(problem.found()).contains("the key \"host\" a second time").contains("line 2");
    }

    @Test
    void aKeyThatStandsTwiceFurtherDown() {
        assertThat(
                        fault("{\"authentication\": {\"type\": \"BASIC\", \"type\": \"BASIC\"}}")
                                .found())
                .contains("\"type\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"host\": \"https://a\",}",
                "{\"host\" \"https://a\"}",
                "{host: 1}",
                "{'host': 1}",
                "{} {}",
                "{} x",
                "// comment\n{}",
                "{\"concurrentRequests\": 01}",
                "{\"concurrentRequests\": NaN}",
                "{\"a\": \"\u0001\"}",
                "<html></html>",
                "PK\u0003\u0004",
                "\u0000",
            })
    void textThatIsNoJson(String content) {
        assertThat(fault(content).found()).contains("no JSON").contains("line ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"authentication\": {\"password\": hunter2}}",
                "{\"authentication\": {\"password\": \"x\"hunter2\"}}",
                "{\"authentication\": {\"password\": 'hunter2'}}",
                "{\"authentication\": {\"password\": \"hunter2",
                "{\"authentication\": {\"password\": \"hunter2\n\"}}",
            })
    void theReportNeverQuotesTheText(String content) {
        assertThat(fault(content).toString()).doesNotContain("hunter");
    }

    @ParameterizedTest
    @CsvSource({
        "[], an array",
        "null, null",
        "true, true or false",
        "12, a number",
        "'\"x\"', text"
    })
    void jsonThatIsNoObject(String content, String found) {
        Problem problem = Samples.error(Samples.readServer(content));

        assertThat(problem.rule()).isEqualTo("type");
        assertThat(problem.pointer()).isEmpty();
        assertThat(problem.found()).isEqualTo(found);
    }

    @Test
    void aByteOrderMarkMeansNothing() {
        assertThat(Samples.readServer("\uFEFF" + Samples.SERVER).problems()).isEmpty();
    }

    private static Problem fault(String content) {
        MilestoneConfiguration read = Samples.readServer(content);
        Problem problem = Samples.error(read);
        assertThat(problem.rule()).isEqualTo("json");
        assertThat(problem.pointer()).isEmpty();
        assertThat(problem.file()).isEqualTo("root/vms/server.milestone");
        assertThat(read.servers()).isEmpty();
        assertThat(read.faultyServers()).hasSize(1);
        return problem;
    }
}
