package ch.onsphere.osp.examples.demo.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PerformanceTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Transcript transcript =
            new Transcript(new PrintStream(told, true, StandardCharsets.UTF_8), Style.PLAIN);
    private final Performance performance = new Performance(transcript, true);

    private record Played(Consumer<Account> play, boolean essential) implements Step {
        @Override
        public String title() {
            return "Something happens";
        }

        @Override
        public void play(Account account) {
            play.accept(account);
        }
    }

    private static Step step(Consumer<Account> play) {
        return new Played(play, false);
    }

    private static Step good() {
        return step(account -> account.check(Voice.NORTH, "it rains", true, "sun"));
    }

    private static Step bad() {
        return step(account -> account.check(Voice.NORTH, "it rains", false, "sun"));
    }

    @Test
    void isTrueWhenEveryStepWasObserved() {
        List<Verdict> verdicts = performance.play(List.of(good(), good()));

        assertThat(verdicts).containsExactly(Verdict.OBSERVED, Verdict.OBSERVED);
        assertThat(Performance.isTrue(verdicts)).isTrue();
        assertThat(text()).contains("    north     ✓ it rains", "  ✓ observed, 0.0 s");
    }

    @Test
    void isNotTrueWhenOneStepWasNotObserved() {
        List<Verdict> verdicts = performance.play(List.of(good(), bad(), good()));

        assertThat(verdicts)
                .containsExactly(Verdict.OBSERVED, Verdict.NOT_OBSERVED, Verdict.OBSERVED);
        assertThat(Performance.isTrue(verdicts)).isFalse();
        assertThat(text())
                .contains("north     ✗ expected: it rains", "seen: sun", "✗ NOT OBSERVED");
    }

    @Test
    void oneMissAmongManyChecksIsEnough() {
        Step mixed =
                step(
                        account -> {
                            account.check(Voice.NORTH, "one", true, "");
                            account.check(Voice.SOUTH, "two", false, "nothing");
                            account.check(Voice.NORTH, "three", true, "");
                        });

        assertThat(performance.play(List.of(mixed))).containsExactly(Verdict.NOT_OBSERVED);
    }

    @Test
    void aStepThatChecksNothingProvesNothing() {
        Step talk = step(account -> account.tell(Voice.ONSPHERE, "all is well"));

        assertThat(performance.play(List.of(talk))).containsExactly(Verdict.NOT_OBSERVED);
    }

    @Test
    void aStepThatBreaksOffIsNotObservedAndTellsWhy() {
        Step broken =
                step(
                        account -> {
                            account.check(Voice.NORTH, "it rains", true, "");
                            throw new IllegalStateException("no umbrella");
                        });

        assertThat(performance.play(List.of(broken, good())))
                .containsExactly(Verdict.NOT_OBSERVED, Verdict.OBSERVED);
        assertThat(text()).contains("no umbrella");
    }

    @Test
    void whatNeedsAFailedStepIsNotPlayed() {
        List<String> played = new ArrayList<>();
        Step after = step(account -> played.add("after"));

        List<Verdict> verdicts = performance.play(List.of(new Played(bad()::play, true), after));

        assertThat(verdicts).containsExactly(Verdict.NOT_OBSERVED, Verdict.NOT_REACHED);
        assertThat(played).isEmpty();
        assertThat(Performance.isTrue(verdicts)).isFalse();
        assertThat(text()).contains("not played");
    }

    @Test
    void commandsAreToldOnlyWhereTheyCanBeTried() {
        Step step = step(account -> account.command("curl http://127.0.0.1/"));

        new Performance(transcript, false).play(List.of(step));
        assertThat(text()).doesNotContain("curl");

        new Performance(transcript, true).play(List.of(step));
        assertThat(text()).contains("curl http://127.0.0.1/");
    }

    @Test
    void nothingPlayedIsNotTrue() {
        assertThat(Performance.isTrue(performance.play(List.of()))).isFalse();
    }

    private String text() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
