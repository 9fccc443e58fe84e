package ch.onsphere.osp.examples.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A few kills in each build; `./osp benchmark kill` has many. */
class KillRunTest {

    @Test
    @Timeout(600)
    void nothingIsLostAndNothingDoubledWhenTheProcessIsKilled() throws Exception {
        try (WorkDirectory work = new WorkDirectory()) {
            List<Figure> figures = new KillRun(work, 4).figures();

            assertThat(figures).allMatch(Figure::isMet);
        }
    }
}
