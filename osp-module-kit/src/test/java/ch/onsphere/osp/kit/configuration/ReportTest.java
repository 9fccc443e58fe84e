package ch.onsphere.osp.kit.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Report report = new Report("root/vms/server.milestone");

    @Test
    void errorsComeBeforeWarnings() {
        report.root().warning("first", "a", "Do a.");
        report.root().error("second", "b", "Do b.");
        report.root().error("third", "c", "Do c.");

        assertThat(report.problems())
                .extracting(Problem::rule)
                .containsExactly("second", "third", "first");
    }

    @Test
    void onlyErrorsMakeAFileUnusable() {
        report.root().warning("rule", "a", "Do a.");
        assertThat(report.hasErrors()).isFalse();

        report.root().error("rule", "a", "Do a.");
        assertThat(report.hasErrors()).isTrue();
    }

    @Test
    void aPointerEscapesWhatHasAMeaningInIt() {
        report.root().at("a/b").at("c~d").at(3).error("rule", "a", "Do a.");

        assertThat(report.problems().get(0).pointer()).isEqualTo("/a~1b/c~0d/3");
    }

    @Test
    void anErrorAfterTheLimitStillMakesTheFileUnusable() {
        for (int i = 0; i < 1500; i++) {
            report.root().warning("rule", "a", "Do a.");
        }
        report.root().error("rule", "a", "Do a.");

        assertThat(report.hasErrors()).isTrue();
        assertThat(report.problems()).hasSize(1001);
        assertThat(report.problems().get(0).rule()).isEqualTo("too-many");
    }
}
