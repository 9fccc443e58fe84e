package ch.onsphere.osp.examples.host.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeDetectorTest {

    private long fingerprint = 1;
    private ChangeDetector detector;

    @BeforeEach
    void aLook() throws IOException {
        detector = new ChangeDetector(() -> fingerprint);
    }

    @Test
    void withoutAChangeNothingIsTold() throws IOException {
        assertThat(detector.poll()).isFalse();
        assertThat(detector.poll()).isFalse();
    }

    @Test
    void aChangeIsToldOnceAfterItHasComeToRest() throws IOException {
        fingerprint = 2;
        assertThat(detector.poll()).isFalse();
        fingerprint = 3;
        assertThat(detector.poll()).isFalse();
        assertThat(detector.poll()).isTrue();
        assertThat(detector.poll()).isFalse();
    }

    @Test
    void aChangeThatIsTakenBackIsNone() throws IOException {
        fingerprint = 2;
        assertThat(detector.poll()).isFalse();
        fingerprint = 1;
        assertThat(detector.poll()).isFalse();
        assertThat(detector.poll()).isFalse();
    }
}
