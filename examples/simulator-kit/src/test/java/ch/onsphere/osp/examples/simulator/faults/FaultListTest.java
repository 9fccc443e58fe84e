package ch.onsphere.osp.examples.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.examples.simulator.ScriptedFault;
import ch.onsphere.osp.examples.simulator.server.Listeners;
import ch.onsphere.osp.examples.simulator.server.Presence;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultListTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Listeners listeners = new Listeners(new Server());
    private final FaultList<Late> faults = new FaultList<>(new Presence(listeners), scheduler);

    private record Late(String path, long times, long skip, boolean refusal)
            implements ScriptedFault<Late> {
        @Override
        public Late times(long changed) {
            return new Late(path, changed, skip, refusal);
        }

        @Override
        public Duration duration() {
            return Duration.ZERO;
        }

        @Override
        public Optional<Late> spared() {
            return skip == 0
                    ? Optional.empty()
                    : Optional.of(new Late(path, times, skip - 1, refusal));
        }
    }

    @AfterEach
    void close() {
        scheduler.shutdownNow();
        listeners.close();
    }

    private Optional<Late> at(String path) {
        return faults.take(fault -> fault.path().equals(path)).map(Taken::fault);
    }

    @Test
    void theFirstThatIsMeantIsAppliedUntilItIsUsedUp() {
        Late forever = new Late("/a", ScriptedFault.FOREVER, 0, false);
        faults.add(new Late("/a", 2, 0, false));
        faults.add(forever);

        assertThat(at("/b")).isEmpty();
        assertThat(at("/a").orElseThrow().times()).isEqualTo(2);
        assertThat(at("/a").orElseThrow().times()).isEqualTo(1);
        assertThat(at("/a")).contains(forever);
        assertThat(at("/a")).contains(forever);
        assertThat(faults.active()).containsExactly(forever);
        assertThat(faults.applied()).isEqualTo(4);
    }

    @Test
    void requestsAreSparedFirst() {
        faults.add(new Late("/a", 1, 2, false));

        assertThat(at("/a")).isEmpty();
        assertThat(at("/a")).isEmpty();
        assertThat(at("/a")).isPresent();
        assertThat(at("/a")).isEmpty();
        assertThat(faults.applied()).isEqualTo(1);
    }

    @Test
    void aRefusalIsForNoRequest() {
        faults.add(new Late("/a", ScriptedFault.FOREVER, 0, true));

        assertThat(at("/a")).isEmpty();
        assertThat(faults.active()).hasSize(1);
        assertThat(faults.applied()).isEqualTo(1);
    }

    @Test
    void aNumberOfRefusalsIsUsedUpByTheListenersAndNotListed() {
        faults.add(new Late("/a", 3, 0, true));

        assertThat(faults.active()).isEmpty();
        assertThat(faults.applied()).isEqualTo(1);
    }

    @Test
    void thereIsALimit() {
        for (int i = 0; i < 1_000; i++) {
            faults.add(new Late("/a", 1, 0, false));
        }

        assertThatThrownBy(() -> faults.add(new Late("/a", 1, 0, false)))
                .isInstanceOf(IllegalArgumentException.class);

        faults.clear();

        assertThat(faults.active()).isEmpty();
        assertThat(at("/a")).isEmpty();
    }
}
