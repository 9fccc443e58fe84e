package ch.onsphere.osp.milestone.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggeredTest {

    private static final String ID = "ab12ab12-1111-2222-3333-444455556666";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"id\":\"" + ID + "\"}}",
                "{\"data\":{\"type\":\"t\",\"id\":\"" + ID + "\",\"source\":null}}",
                "{\"other\":{\"id\":\"1\",\"data\":[{}]},\"data\":{\"a\":[1,{}],\"id\":\""
                        + ID
                        + "\"}}"
            })
    void theIdIsFoundWhateverStandsBesideIt(String body) {
        assertThat(Triggered.idIn(body.getBytes(UTF_8))).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "accepted",
                "[]",
                "{}",
                "{\"id\":\"" + ID + "\"}",
                "{\"data\":null}",
                "{\"data\":[]}",
                "{\"data\":{\"id\":null}}",
                "{\"data\":{\"id\":7}}",
                "{\"data\":{\"id\":\"\"}}",
                "{\"data\":{\"id\":\"../other\"}}",
                "{\"data\":{\"id\":",
                "{\"data\":",
                "{\"data"
            })
    void anAnswerWithoutAnIdThatMayStandInAPathHasNone(String body) {
        assertThat(Triggered.idIn(body.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void whatIsTooDeepIsLeftAlone() {
        String body = "{\"other\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThat(Triggered.idIn(body.getBytes(UTF_8))).isEmpty();
    }
}
