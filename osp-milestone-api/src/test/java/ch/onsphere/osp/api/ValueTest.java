package ch.onsphere.osp.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

    @ParameterizedTest
    @CsvSource({
        "BOOLEAN, TRUE, true",
        "BOOLEAN, false, false",
        "INTEGER, -5, -5",
        "DECIMAL, 2.150E1, 21.50",
        "TEXT, lock, lock"
    })
    void readsAContentOfItsType(ValueType type, String written, String content) {
        assertThat(Value.of(type, written).content()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource({
        "BOOLEAN, yes",
        "INTEGER, 1.5",
        "INTEGER, 9223372036854775808",
        "DECIMAL, NaN",
        "DECIMAL, 1e999999999",
        "DECIMAL, 1e-2147483647"
    })
    void refusesAContentOfAnotherType(ValueType type, String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Value.of(type, written));
    }
}
