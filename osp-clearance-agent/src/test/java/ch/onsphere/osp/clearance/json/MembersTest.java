package ch.onsphere.osp.clearance.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members are found as services of .NET write them. */
class MembersTest {

    private static final List<String> NAMES = List.of("id", "jobId");

    private static JsonNode json(String text) {
        return Json.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"id": "7"} | 7
                    {"Id": 7} | 7
                    {"jobId": "a", "ID": "b"} | b
                    {"JobID": "a"} | a
                    {"Id": "upper", "id": "exact"} | exact
                    {"id": null, "jobId": "a"} | a
                    {"ID": null, "Id": "b"} | b
                    """)
    void theFirstOfItsNamesCounts(String object, String expected) {
        assertThat(Members.find(json(object), NAMES).flatMap(Members::text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "[{\"id\": 1}]", "7", "null", "{\"id\": null}", "{\"ids\": 1}"})
    void whatIsNotThereIsNotFound(String value) {
        assertThat(Members.find(json(value), NAMES)).isEmpty();
        assertThat(Members.get(json(value), "id").isMissingNode()).isTrue();
    }
}
