package ch.onsphere.osp.examples.demo.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosersTest {

    private final List<String> closed = new ArrayList<>();
    private final Closers closers = new Closers();

    private AutoCloseable part(String name) {
        return () -> closed.add(name);
    }

    @Test
    void closesTheLastFirstAndOnce() {
        closers.add(part("site"));
        closers.add(part("host"));

        closers.close();
        closers.close();

        assertThat(closed).containsExactly("host", "site");
    }

    @Test
    void oneFailureDoesNotKeepTheRestOpen() {
        closers.add(part("site"));
        closers.add(
                () -> {
                    throw new IllegalStateException("stuck");
                });

        closers.close();

        assertThat(closed).containsExactly("site");
    }

    @Test
    void whatStartsAfterTheEndIsClosedAtOnce() {
        closers.close();

        assertThatThrownBy(() -> closers.add(part("late")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(closed).containsExactly("late");
    }
}
