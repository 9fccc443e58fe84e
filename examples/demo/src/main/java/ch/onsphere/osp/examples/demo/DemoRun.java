package ch.onsphere.osp.examples.demo;

import ch.onsphere.osp.examples.demo.step.Stage;
import ch.onsphere.osp.examples.demo.step.Story;
import ch.onsphere.osp.examples.demo.transcript.Performance;
import ch.onsphere.osp.examples.demo.transcript.Style;
import ch.onsphere.osp.examples.demo.transcript.Transcript;
import ch.onsphere.osp.examples.demo.transcript.Verdict;
import ch.onsphere.osp.examples.demo.tree.Workspace;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One run from the first line to the last. */
final class DemoRun {

    private final Path configuration;
    private final Path archive;
    private final Path modules;
    private final Transcript transcript;

    DemoRun(Path configuration, Path archive, Path modules, PrintStream out, boolean coloured) {
        this.configuration = configuration;
        this.archive = archive;
        this.modules = modules;
        this.transcript = new Transcript(out, coloured ? Style.COLOURED : Style.PLAIN);
    }

    int run(boolean once, boolean verbose) throws InterruptedException {
        long begin = System.nanoTime();
        Workspace workspace = Workspace.create();
        Path log = workspace.path("osp-demo.log");
        Ending ending = new Ending(transcript, workspace, log);
        Thread hook = new Thread(ending::byGoingAway, "osp-demo-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);

        LogFile.use(log, verbose);
        Stage stage = new Stage(configuration, archive, modules, workspace);
        ending.of(stage);
        Frame frame = new Frame(transcript);
        frame.opening(log);
        List<Verdict> verdicts = new Performance(transcript, !once).play(Story.on(stage));
        boolean isTrue = Performance.isTrue(verdicts);
        frame.sum(verdicts, Duration.ofNanos(System.nanoTime() - begin));
        if (!once && stage.isComplete()) {
            new Invitation(transcript, stage).tell();
            new CountDownLatch(1).await();
        }
        ending.after(isTrue);
        return isTrue ? 0 : 1;
    }
}
