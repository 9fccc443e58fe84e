package ch.onsphere.osp.examples.xprotect.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.examples.xprotect.wire.BadRequestException;
import ch.onsphere.osp.examples.xprotect.wire.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'a' | a | true",
                "'a' | A | true",
                "'a' | ab | false",
                "equals:'a' | a | true",
                "notEquals:'a' | a | false",
                "NOTEQUALS:'a' | b | true",
                "startsWith:'ab' | ABC | true",
                "contains:'b' | ABC | true",
                "contains:'x' | ABC | false",
                "lt:'10' | 9 | true",
                "gt:'9' | 10 | true",
                "gt:'10' | 9 | false",
                "gt:'-1.5' | -1 | true",
                "lt:'b' | a | true",
                "gt:'2021-11-25' | 2021-11-25T00:00:00.0000001Z | true",
                "lt:'2021-11-25T01:00:00+01:00' | 2021-11-24T23:59:59Z | true",
                "gt:'2021-11-25T00:00:00' | 2021-11-25T00:00:00Z | false",
                "'O''Hara' | O'Hara | true",
                "oneOf:'a','b' | b | true",
                "oneOf:'a', 'b' | c | false",
                "'' | `` | true"
            })
    void accepts(String filter, String actual, boolean accepted) {
        assertThat(Filter.of(new Query.Parameter("p", filter)).accepts(actual)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "'a", "a'", "like:'a'", "gt:5", "gt:", ":'a'"})
    void refuses(String filter) {
        assertThatThrownBy(() -> Filter.of(new Query.Parameter("p", filter)))
                .isInstanceOf(BadRequestException.class);
    }
}
