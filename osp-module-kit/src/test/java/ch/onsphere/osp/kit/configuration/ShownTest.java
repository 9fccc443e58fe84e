package ch.onsphere.osp.kit.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"abc\" | text \"abc\" | text",
                "\"a\\nb\" | text \"a?b\" | text",
                "12 | number 12 | a number",
                "true | true | true or false",
                "null | null | null",
                "[1] | an array | an array",
                "{\"a\": 1} | an object | an object",
            })
    void aValueIsShownOnOneLineOrByItsTypeAlone(String json, String shown, String type)
            throws JsonProcessingException {
        JsonNode node = new ObjectMapper().readTree(json);

        assertThat(Shown.of(node)).isEqualTo(shown);
        assertThat(Shown.typeOf(node)).isEqualTo(type);
    }

    @Test
    void aLongTextIsShortenedBetweenCharacters() {
        assertThat(Shown.quoted("😀".repeat(100))).isEqualTo('"' + "😀".repeat(80) + "…\"");
    }
}
