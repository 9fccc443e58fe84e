package ch.onsphere.osp.examples.host.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static BadJsonException refused(String text) {
        BadJsonException e =
                catchThrowableOfType(BadJsonException.class, () -> StrictJson.readObject(text));
        assertThat(e).as("refusal of %.40s", text).isNotNull();
        return e;
    }

    @Test
    void anObjectIsRead() throws BadJsonException {
        assertThat(StrictJson.readObject("{\"a\":[1,{\"b\":null}]}").path("a")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void anEmptyTextIsRefused(String text) {
        assertThat(refused(text)).hasMessage("an empty file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":", "{\"a\":[1,", "{\"a\":\"b"})
    void aTruncatedTextIsToldApart(String text) {
        assertThat(refused(text)).hasMessageStartingWith("a text that ends too early");
    }

    @Test
    void theKeyThatIsGivenTwiceIsNamed() {
        BadJsonException e = refused("{\"host\":\"a\",\n\"host\":\"b\"}");

        assertThat(e.rule()).isEqualTo("duplicateKey");
        assertThat(e).hasMessageContaining("[host] twice").hasMessageContaining("line 2");
    }

    @Test
    void tenThousandLevelsAreRefusedWithoutOverflowingTheStack() {
        String deep = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThat(refused(deep).rule()).isEqualTo("limits");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[1]|array", "\"text\"|string", "5|number", "null|null"})
    void anythingButAnObjectIsRefused(String text, String type) {
        assertThat(refused(text)).hasMessage("a JSON " + type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{} x", "{'a':1}", "{\"a\":1,}", "{\"a\":NaN}", "{a:1}"})
    void whatIsNotQuiteJsonIsRefused(String text) {
        assertThat(refused(text).rule()).isEqualTo("json");
    }

    @Test
    void noContentIsQuotedSinceItMayBeASecret() {
        assertThat(refused("{\"password\": hunter2 }")).hasMessageNotContaining("hunter2");
        assertThat(refused("{} hunter2")).hasMessageNotContaining("hunter2");
    }
}
