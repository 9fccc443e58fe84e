package ch.onsphere.osp.milestone.configuration;

import static ch.onsphere.osp.milestone.configuration.Samples.readServer;
import static ch.onsphere.osp.milestone.configuration.Samples.serverWith;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be a secret never reaches a report; references work in secrets only. */
class SecretLeakTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"hunter2\"",
                "[\"hunter2\"]",
                "{\"username\": \"u\", \"password\": [\"hunter2\"]}",
                "{\"type\": \"hunter2\", \"username\": \"u\", \"password\": \"x\"}",
                "{\"username\": \"u\", \"password\": {\"hunter2\": \"hunter2\"}}",
                "{\"username\": \"u\", \"pasword\": \"hunter2\"}",
                "{\"username\": \"u\", \"password\": \"hunter2\", \"clientSecret\": \"hunter2\"}",
                "{\"type\": \"CLIENT_CREDENTIALS\", \"clientId\": \"${hunter2}\"}",
                "{\"type\": \"CLIENT_CREDENTIALS\", \"clientId\": [\"hunter2\"]}",
                "{\"username\": \"u\", \"password\": \"a ${env:NO} hunter2\"}",
            })
    void noValueOfAuthenticationIsShown(String authentication) {
        MilestoneConfiguration read = readServer(serverWith("authentication", authentication));

        assertThat(Samples.errors(read)).isNotEmpty();
        assertThat(read.toString()).doesNotContain("hunter2");
    }

    @Test
    void numbersAreNotShownEither() {
        String authentication = "{\"username\": \"u\", \"password\": 735551}";

        Problem problem = Samples.error(readServer(serverWith("authentication", authentication)));

        assertThat(problem.found()).isEqualTo("a number");
        assertThat(problem.rule()).isEqualTo("type");
    }

    @Test
    void theTokenOfAWebhookIsNotShown() {
        String webhook = "{\"path\": \"/vms\", \"token\": 735551}";

        assertThat(readServer(serverWith("webhook", webhook)).toString()).doesNotContain("735551");
    }

    @Test
    void aSecretInClearIsNotShownInTheConfiguration() {
        String authentication = "{\"username\": \"u\", \"password\": \"hunter2\"}";

        MilestoneConfiguration read = readServer(serverWith("authentication", authentication));

        assertThat(read.servers()).hasSize(1);
        assertThat(Samples.warnings(read)).extracting(Problem::rule).containsExactly("clear-text");
        assertThat(read.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "host, '\"https://${env:HOST}\"', secret",
        "certificate, '\"${file:/run/secrets/name}\"', secret",
        "host, '\"https://${host}\"', variable",
        "moduleId, '\"${module}\"', variable",
        "timeout, '\"${timeout}\"', variable",
        "concurrentRequests, '\"${requests}\"', variable",
        "variablesFiles, '[\"${file}\"]', variable",
        "recorderAddresses, '{\"a\": \"${b}\"}', variable",
    })
    void referencesAndVariablesOutsideSecretsAreErrors(String key, String value, String rule) {
        Problem problem = Samples.error(readServer(serverWith(key, value)));

        assertThat(problem.rule()).isEqualTo(rule);
        assertThat(problem.pointer()).startsWith("/" + key);
        assertThat(problem.cure()).isNotEmpty();
    }
}
