package ch.onsphere.osp.examples.demo;

import ch.onsphere.osp.examples.demo.step.Stage;
import ch.onsphere.osp.examples.demo.transcript.Transcript;
import ch.onsphere.osp.examples.demo.tree.Workspace;
import java.nio.file.Path;
import java.util.List;

/** Stops everything and leaves nothing behind, once, whichever way the demo ends. */
final class Ending {

    private final Transcript transcript;
    private final Workspace workspace;
    private final Path log;
    private Stage stage;
    private boolean done;

    Ending(Transcript transcript, Workspace workspace, Path log) {
        this.transcript = transcript;
        this.workspace = workspace;
        this.log = log;
    }

    /** Takes over what has to be stopped; when the end has come already, at once. */
    synchronized void of(Stage toStop) {
        stage = toStop;
        if (done) {
            stage.close();
        }
    }

    /** By Ctrl-C or SIGTERM, perhaps in the middle of a step. */
    void byGoingAway() {
        transcript.silence();
        end(List.of());
    }

    /** By itself. Who has to find out why a step failed needs the log. */
    void after(boolean isTrue) {
        end(isTrue ? List.of() : List.of(log));
        if (!isTrue) {
            transcript.line("The log of host and modules is kept: " + log);
        }
    }

    private synchronized void end(List<Path> kept) {
        if (done) {
            return;
        }
        done = true;
        if (stage != null) {
            stage.close();
            LogFile.close();
        }
        workspace.remove(kept);
    }
}
