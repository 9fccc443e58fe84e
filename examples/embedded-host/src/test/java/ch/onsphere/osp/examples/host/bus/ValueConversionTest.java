package ch.onsphere.osp.examples.host.bus;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.Value.ErrorValue;
import ch.onsphere.osp.api.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueConversionTest {

    @ParameterizedTest
    @CsvSource({
        "INTEGER, -5, BOOLEAN, true",
        "INTEGER, 0, BOOLEAN, false",
        "INTEGER, -5, INTEGER, -5",
        "INTEGER, -5, DECIMAL, -5.0",
        "INTEGER, -5, TEXT, -5",
        "DECIMAL, 0.5, BOOLEAN, true",
        "DECIMAL, 7.0, INTEGER, 7",
        "BOOLEAN, true, INTEGER, 1",
        "BOOLEAN, false, DECIMAL, 0",
        "BOOLEAN, true, TEXT, true",
        "TEXT, true, BOOLEAN, true",
        "TEXT, 12, INTEGER, 12",
        "TEXT, 1.5, DECIMAL, 1.5"
    })
    void aValueTakesTheTypeThatIsDeclared(
            ValueType from, String content, ValueType to, String expected) {
        Value converted = ValueConversion.to(to, Value.of(from, content));

        assertThat(converted).isNotInstanceOf(ErrorValue.class);
        assertThat(converted.content()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"TEXT, open, BOOLEAN", "TEXT, open, INTEGER", "DECIMAL, 0.5, INTEGER"})
    void whatCannotBeConvertedIsAnErrorOfTheValue(ValueType from, String content, ValueType to) {
        assertThat(ValueConversion.to(to, Value.of(from, content))).isInstanceOf(ErrorValue.class);
    }

    @Test
    void anErrorStaysAnError() {
        Value error = new ErrorValue("sensor broken");

        assertThat(ValueConversion.to(ValueType.BOOLEAN, error)).isEqualTo(error);
    }
}
