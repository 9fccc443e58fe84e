package ch.onsphere.osp.milestone.configuration;

import static ch.onsphere.osp.milestone.configuration.Samples.error;
import static ch.onsphere.osp.milestone.configuration.Samples.errors;
import static ch.onsphere.osp.milestone.configuration.Samples.outputWith;
import static ch.onsphere.osp.milestone.configuration.Samples.readOutput;
import static ch.onsphere.osp.milestone.configuration.Samples.readServer;
import static ch.onsphere.osp.milestone.configuration.Samples.serverWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.onsphere.osp.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong, missing, unknown and misspelt keys. */
class StructureFaultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "moduleId | 1 | type | /moduleId | number 1",
                "moduleId | null | type | /moduleId | null",
                "moduleId | 'root/vms' | pattern | /moduleId | text \"root/vms\"",
                "moduleId | '' | pattern | /moduleId | text \"\"",
                "moduleId | 'a..b' | pattern | /moduleId | text \"a..b\"",
                "moduleId | 'a\\u0001b' | pattern | /moduleId | text \"a?b\"",
                "host | ['https://a'] | type | /host | an array",
                "authentication | 'user' | type | /authentication | text",
                "timeout | 10 | type | /timeout | number 10",
                "timeout | {} | required | /timeout/value | nothing",
                "timeout | {'value':0,'unit':'SECONDS'} | minimum | /timeout/value | number 0",
                "timeout | {'value':99,'unit':'MILLISECONDS'} | minimum | /timeout/value | 99 MILLI",
                "timeout | {'value':11,'unit':'MINUTES'} | maximum | /timeout/value | 11 MINUTES",
                "timeout | {'value':2147483647,'unit':'DAYS'} | maximum | /timeout/value | DAYS",
                "timeout | {'value':1e300,'unit':'DAYS'} | maximum | /timeout/value | number 1.0E300",
                "timeout | {'value':1.5,'unit':'SECONDS'} | type | /timeout/value | number 1.5",
                "timeout | {'value':'1','unit':'SECONDS'} | type | /timeout/value | text \"1\"",
                "timeout | {'value':1,'unit':'NANOSECONDS'} | enum | /timeout/unit | NANOSECONDS",
                "timeout | {'value':1,'unit':'SECONDS','x':1} | additionalProperties | /timeout/x | x",
                "concurrentRequests | 0 | minimum | /concurrentRequests | number 0",
                "concurrentRequests | 51 | maximum | /concurrentRequests | number 51",
                "concurrentRequests | '10' | type | /concurrentRequests | text \"10\"",
                "concurrentRequests | true | type | /concurrentRequests | true",
                "certificate | 'certs/ca.pem' | pattern | /certificate | certs/ca.pem",
                "certificate | '' | pattern | /certificate | text \"\"",
                "webhook | true | type | /webhook | true or false",
                "webhook | {'path':'vms','token':'t'} | pattern | /webhook/path | vms",
                "eventStream | 'true' | type | /eventStream | text \"true\"",
                "recorderAddresses | [] | type | /recorderAddresses | an array",
                "recorderAddresses | {'a/b~c':1} | type | /recorderAddresses/a~1b~0c | number 1",
                "recorderAddresses | {'a':'b'} | pattern | /recorderAddresses/a | text \"b\"",
                "templateId | 1 | type | /templateId | number 1",
                "templateVariables | 'x' | type | /templateVariables | text",
                "variablesFiles | 'root' | type | /variablesFiles | text \"root\"",
                "variablesFiles | [1] | type | /variablesFiles/0 | number 1",
                "isTemplateGeneratedByOspComposer | 1 | type | /isTemplateGenerated | number 1",
            })
    void aWrongValueInAServer(String key, String value, String rule, String at, String found) {
        assertFault(errors(readServer(serverWith(key, json(value)))).get(0), rule, at, found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "linkedServer | 1 | type | /linkedServer | number 1",
                "linkedServer | 'root.' | pattern | /linkedServer | text \"root.\"",
                "type | 'TRIGER_EVENT' | enum | /type | TRIGER_EVENT",
                "type | {} | type | /type | an object",
                "event | 5 | type | /event | number 5",
                "event | ' ' | pattern | /event | text \" \"",
                "source | {} | type | /source | an object",
                "triggerModes | 'CHANGE' | type | /triggerModes | text \"CHANGE\"",
                "triggerModes | [] | minItems | /triggerModes | an empty array",
                "triggerModes | ['CHANGE','CHANGE'] | uniqueItems | /triggerModes/1 | CHANGE",
                "triggerModes | ['CHANGE','change'] | enum | /triggerModes/1 | change",
                "triggerModes | [null] | type | /triggerModes/0 | null",
                "contents | [] | minItems | /contents | an empty array",
                "contents | [true] | type | /contents/0 | true",
                "contents | ['a','a'] | uniqueItems | /contents/1 | text \"a\"",
                "maximumAge | {'value':2,'unit':'DAYS'} | maximum | /maximumAge/value | 2 DAYS",
            })
    void aWrongValueInAnOutput(String key, String value, String rule, String at, String found) {
        assertFault(errors(readOutput(outputWith(key, json(value)))).get(0), rule, at, found);
    }

    @ParameterizedTest
    @CsvSource({
        "hots, host",
        "url, host",
        "Address, host",
        "moduleID, moduleId",
        "module_id, moduleId",
        "autentication, authentication",
        "timeOut, timeout",
        "concurentRequest, concurrentRequests",
        "somethingElse,",
        "'',",
    })
    void anUnknownKeyOfAServerWithWhatWasProbablyMeant(String key, String meant) {
        Problem problem = errors(readServer("{\"" + key + "\": 1}")).get(0);

        assertThat(problem.rule()).isEqualTo("additionalProperties");
        assertThat(problem.pointer()).isEqualTo("/" + key);
        assertThat(problem.suggestion().orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "serverId, linkedServer",
        "linkedServr, linkedServer",
        "eventId, event",
        "events, event",
        "triggerMode, triggerModes",
        "maxAge, maximumAge",
        "content, contents",
    })
    void anUnknownKeyOfAnOutputWithWhatWasProbablyMeant(String key, String meant) {
        Problem problem = errors(readOutput("{\"" + key + "\": 1}")).get(0);

        assertThat(problem.suggestion()).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRIGER_EVENT", "trigger-event", "triggerEvent"})
    void aMisspeltWordWithWhatWasProbablyMeant(String word) {
        assertThat(error(readOutput(outputWith("type", "\"" + word + "\""))).suggestion())
                .contains("TRIGGER_EVENT");
    }

    @Test
    void everyMissingKeyIsReportedAtItsPlace() {
        assertThat(errors(readServer("{\"authentication\": {}}")))
                .extracting(Problem::pointer, Problem::rule)
                .containsExactly(
                        tuple("/moduleId", "required"),
                        tuple("/host", "required"),
                        tuple("/authentication/username", "required"),
                        tuple("/authentication/password", "required"));
    }

    @Test
    void everyProblemOfAFileIsReportedErrorsFirst() {
        MilestoneConfiguration read =
                readServer(
                        """
                        {
                          "webhook": {"path": "/vms"},
                          "moduleId": "nowhere",
                          "host": "vms",
                          "authentication": {"username": "", "pasword": "${env:X}"},
                          "timeout": {"value": 0, "unit": "SECOND"},
                          "concurrentRequests": 99,
                          "wat": 1
                        }
                        """);

        assertThat(read.problems())
                .extracting(Problem::pointer)
                .containsExactly(
                        "/wat",
                        "/host",
                        "/authentication/pasword",
                        "/authentication/username",
                        "/authentication/password",
                        "/timeout/value",
                        "/timeout/unit",
                        "/concurrentRequests",
                        "/moduleId",
                        "/webhook");
        assertThat(read.faultyServers().get(0).problems()).isEqualTo(read.problems());
    }

    @Test
    void keysOfTheOtherKindOfAuthenticationAreRefused() {
        String both =
                """
                {"username": "a", "password": "${env:PASSWORD}", "clientId": "b"}
                """;

        Problem problem = error(readServer(serverWith("authentication", both)));

        assertThat(problem.pointer()).isEqualTo("/authentication/clientId");
        assertThat(problem.rule()).isEqualTo("additionalProperties");
        assertThat(problem.found()).contains("CLIENT_CREDENTIALS");
    }

    @Test
    void aFileFullOfFaultsIsReportedUpToALimit() {
        StringBuilder content = new StringBuilder("{\"k\": 0");
        for (int i = 0; i < 20_000; i++) {
            content.append(",\"key").append(i).append("\": 0");
        }

        assertThat(readServer(content.append('}').toString()).problems())
                .hasSize(1001)
                .last()
                .extracting(Problem::rule)
                .isEqualTo("too-many");
    }

    private static String json(String value) {
        return value.replace('\'', '"');
    }

    private static void assertFault(Problem problem, String rule, String at, String found) {
        assertThat(problem.rule()).isEqualTo(rule);
        assertThat(problem.pointer()).startsWith(at);
        assertThat(problem.found()).contains(found.replace("a number", "a number"));
        assertThat(problem.cure()).endsWith(".");
    }
}
