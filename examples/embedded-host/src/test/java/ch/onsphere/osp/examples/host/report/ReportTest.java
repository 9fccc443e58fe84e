package ch.onsphere.osp.examples.host.report;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Problem B =
            Problems.error("root/b/x.fake", "/host", "required", "nothing", "Add it.");
    private static final Problem A =
            Problems.suggesting(
                    Problems.warning("root/a/x.fake", "", "type", "a list", "Write an object."),
                    Optional.of("objekt"));

    private final Report report = Report.of(List.of(B, A, B));

    @Test
    void problemsAreSortedAndToldOnce() {
        assertThat(report.problems()).containsExactly(A, B);
        assertThat(report.errors()).isEqualTo(1);
        assertThat(report.warnings()).isEqualTo(1);
    }

    @Test
    void peopleSeeFilesPlacesHintsAndACount() {
        assertThat(HumanReport.of(report))
                .isEqualTo(
                        """
                        root/a/x.fake
                          WARNING (whole file) type: found a list; did you mean [objekt]?
                            Write an object.
                        root/b/x.fake
                          ERROR /host required: found nothing
                            Add it.
                        1 error(s), 1 warning(s)
                        """);
        assertThat(HumanReport.of(Report.of(List.of()))).isEqualTo("No problem found.\n");
    }

    @Test
    void ofThousandsThePeopleSeeTheFirstErrorsAndProgramsSeeAll() {
        List<Problem> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(Problems.warning("root/a" + i + "/x.fake", "", "w", "x", "y"));
            many.add(Problems.error("root/b" + i + "/x.fake", "", "e", "x", "y"));
        }
        Report all = Report.of(many);

        String text = HumanReport.of(all);

        assertThat(text.lines().filter(line -> line.startsWith("  ERROR"))).hasSize(200);
        assertThat(text).doesNotContain("WARNING");
        assertThat(text)
                .endsWith(
                        "5000 error(s), 5000 warning(s); 9800 of them are not shown: --format json"
                                + " has all\n");
        assertThat(JsonReport.of(all).path("problems")).hasSize(10_000);
    }

    @Test
    void whatWaitsForSomethingElseComesLastAndTogether() {
        List<Problem> problems = new ArrayList<>(List.of(B));
        for (int i = 0; i < 5; i++) {
            problems.add(Problems.error("a/" + i, "/link", Problem.WAITS, "root.b, in error", "c"));
        }
        problems.add(Problems.error("a/9", "/link", Problem.WAITS, "root.c, in error", "c"));
        Report waiting = Report.of(problems);

        assertThat(HumanReport.of(waiting))
                .isEqualTo(
                        """
                        root/b/x.fake
                          ERROR /host required: found nothing
                            Add it.
                        As long as these are not mended
                          ERROR 5 files wait for root.b, in error: a/0, a/1, a/2 and 2 more
                          ERROR 1 file waits for root.c, in error: a/9
                        7 error(s), 0 warning(s)
                        """);
        assertThat(JsonReport.of(waiting).path("problems")).hasSize(7);
    }

    @Test
    void nothingFromTheTreeCanSteerATerminal() {
        Report evil = Report.of(List.of(Problems.error("a\u001b[2J", "/\r", "x", "\u0007", "c")));

        assertThat(HumanReport.of(evil)).doesNotContain("\u001b", "\r", "\u0007");
    }

    @Test
    void programsSeeTheSameRecords() {
        assertThat(JsonReport.of(report).toString())
                .isEqualTo(
                        "{\"problems\":[{\"severity\":\"WARNING\",\"file\":\"root/a/x.fake\","
                                + "\"pointer\":\"\",\"rule\":\"type\",\"found\":\"a list\","
                                + "\"suggestion\":\"objekt\",\"cure\":\"Write an object.\"},"
                                + "{\"severity\":\"ERROR\",\"file\":\"root/b/x.fake\","
                                + "\"pointer\":\"/host\",\"rule\":\"required\","
                                + "\"found\":\"nothing\",\"cure\":\"Add it.\"}],"
                                + "\"errors\":1,\"warnings\":1}");
    }

    @Test
    void theErrorOfAnOutputIsFoundByItsAddress() {
        Problem output = Problems.error("root/b/output.fake", "/event", "x", "y", "z");
        Report found = Report.of(List.of(A, B, output));

        assertThat(found.errorAt(new ItemId("root.b"), "output")).hasValue(output);
        assertThat(found.errorAt(new ItemId("root.a"), "output")).isEmpty();
    }

    @Test
    void onlyNewErrorsMakeATreeWorse() {
        Report none = Report.of(List.of());

        assertThat(report.hasErrorsBeyond(none)).isTrue();
        assertThat(report.hasErrorsBeyond(report)).isFalse();
        assertThat(Report.of(List.of(A)).hasErrorsBeyond(none)).isFalse();
    }

    @Test
    void theNearestWordIsFoundAndNothingFarFetched() {
        List<String> known = List.of("moduleId", "host", "timeout");

        assertThat(Nearest.to("modulId", known)).hasValue("moduleId");
        assertThat(Nearest.to("HOST", known)).hasValue("host");
        assertThat(Nearest.to("hots", known)).hasValue("host");
        assertThat(Nearest.to("authentication", known)).isEmpty();
        assertThat(Nearest.to("x".repeat(1000), known)).isEmpty();
    }
}
