package ch.onsphere.osp.examples.xprotect.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "username=u&password=p&client_id=c | username=u&password=[redacted]&client_id=c",
                "PASSWORD=p%26q | PASSWORD=[redacted]",
                "refresh_token=r&client_secret=s | refresh_token=[redacted]&client_secret=[redacted]",
                "{\"Token\": \"t\"} | {\"Token\": \"[redacted]\"}",
                "{\"password\":\"a\\\"b\",\"c\":1} | {\"password\":\"[redacted]\",\"c\":1}",
                "{\"password\":\"cut | {\"password\":\"[redacted]\"",
                "{\"type\":\"password\"} | {\"type\":\"password\"}"
            })
    void takesTheValueAndLeavesTheName(String body, String redacted) {
        assertThat(Redaction.body(body)).isEqualTo(redacted);
    }

    @Test
    void leavesTheSchemeOfAnAuthorization() {
        assertThat(Redaction.header("authorization", List.of("NTLM TlRMTVNTUAAB", "abc")))
                .containsExactly("NTLM [redacted]", "[redacted]");
        assertThat(Redaction.header("accept", List.of("x"))).containsExactly("x");
    }
}
