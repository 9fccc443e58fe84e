package ch.onsphere.osp.examples.demo.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private Transcript transcript(Style style) {
        return new Transcript(new PrintStream(told, true, StandardCharsets.UTF_8), style);
    }

    private List<String> lines() {
        return told.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void keepsWithinHundredColumns() {
        Transcript transcript = transcript(Style.PLAIN);
        String text = "a word ".repeat(60);

        transcript.paragraph(text);
        transcript.marked(Voice.ONSPHERE, true, text);
        transcript.tell(Voice.SOUTH, text);

        assertThat(lines()).hasSizeGreaterThan(10).allMatch(line -> line.length() <= 100);
    }

    @Test
    void namesTheSpeakerWhereItChanges() {
        Transcript transcript = transcript(Style.PLAIN);

        transcript.tell(Voice.NORTH, "one");
        transcript.tell(Voice.NORTH, "two");
        transcript.tell(Voice.SOUTH, "three");

        assertThat(lines())
                .containsExactly(
                        "    north       one", "                two", "    south       three");
    }

    @Test
    void leavesCommandsWhole() {
        Transcript transcript = transcript(Style.PLAIN);
        String address = "http://127.0.0.1:8080/" + "x".repeat(100);

        transcript.command(List.of("curl " + address, "  -d @file"));

        assertThat(lines())
                .containsExactly(
                        "    try         curl " + address + " \\", "                  -d @file");
    }

    @Test
    void hasNoEscapesWithoutColour() {
        Transcript plain = transcript(Style.PLAIN);
        plain.heading("1  Title");
        plain.verdict(false, Duration.ofMillis(1250));

        assertThat(told.toString(StandardCharsets.UTF_8))
                .doesNotContain("\u001b")
                .contains("✗ NOT OBSERVED, 1.3 s");
    }

    @Test
    void hasColourWhereItMay() {
        transcript(Style.COLOURED).verdict(true, Duration.ZERO);

        assertThat(told.toString(StandardCharsets.UTF_8)).contains("\u001b[32m✓\u001b[0m");
    }

    @Test
    void saysNothingOnceSilent() {
        Transcript transcript = transcript(Style.PLAIN);

        transcript.silence();
        transcript.line("late");

        assertThat(lines()).isEmpty();
    }
}
