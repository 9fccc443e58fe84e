package ch.onsphere.osp.examples.host.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.Registration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationsTest {

    private final Registrations registrations = new Registrations();
    private final List<String> closed = new ArrayList<>();

    private Registration add(String name) {
        return registrations.add(() -> () -> closed.add(name));
    }

    @Test
    void whatIsStillOpenIsClosedAtTheEnd() {
        Registration first = add("first");
        add("second");
        first.close();

        registrations.close();

        assertThat(closed).containsExactly("first", "second");
        assertThat(registrations.isClosed()).isTrue();
    }

    @Test
    void theEndComesOnce() {
        add("only");

        registrations.close();
        registrations.close();

        assertThat(closed).containsExactly("only");
    }

    @Test
    void afterTheEndNothingIsAdded() {
        registrations.close();

        assertThatThrownBy(() -> add("late"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has ended");
    }

    @Test
    void aRefusedRegistrationLeavesNothingBehind() {
        assertThatThrownBy(
                        () ->
                                registrations.add(
                                        () -> {
                                            throw new IllegalStateException("taken");
                                        }))
                .hasMessage("taken");

        registrations.close();
        assertThat(closed).isEmpty();
    }
}
