package ch.onsphere.osp.examples.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void tellsTheCauseAsWell() {
        Exception taken =
                new IOException("Failed to bind to /127.0.0.1:1", new BindException("in use"));

        assertThat(Reasons.of(taken)).isEqualTo("Failed to bind to /127.0.0.1:1: in use");
    }

    @Test
    void saysInWordsWhatJavaSaysInTheTypeAlone() {
        assertThat(Reasons.of(new NoSuchFileException("/x"))).isEqualTo("/x: no such file");
        assertThat(Reasons.of(new AccessDeniedException("/x"))).isEqualTo("/x: access denied");
        assertThat(Reasons.of(new FileAlreadyExistsException("/x")))
                .isEqualTo("/x: file already exists");
    }

    @Test
    void saysNothingTwiceAndNeverNull() {
        Exception same =
                new IOException("gone", new IOException("gone", new IllegalStateException()));

        assertThat(Reasons.of(same)).isEqualTo("gone: illegal state");
    }
}
