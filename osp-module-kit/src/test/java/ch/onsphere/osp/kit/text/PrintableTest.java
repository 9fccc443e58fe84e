package ch.onsphere.osp.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from elsewhere neither begins a line of its own nor steers a terminal. */
class PrintableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\r\nb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u001bb",
                "a\u009bb",
                "a\u202eb",
                "a\u2067b",
                "a\u200fb",
                "a \t b"
            })
    void nothingBreaksOrForgesALine(String text) {
        assertThat(Printable.line(text, 10)).isEqualTo("a b");
    }

    @Test
    void lettersOfEveryKindStay() {
        assertThat(Printable.line("Tür – 入口 \uD83D\uDEAA", 20)).isEqualTo("Tür – 入口 \uD83D\uDEAA");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(Printable.line("\uD83D\uDEAA\uD83D\uDEAA\uD83D\uDEAA", 2))
                .isEqualTo("\uD83D\uDEAA\uD83D\uDEAA…");
    }

    @Test
    void markedTextKeepsItsLength() {
        assertThat(Printable.marked("a  b\u009b\n")).isEqualTo("a  b??");
    }
}
