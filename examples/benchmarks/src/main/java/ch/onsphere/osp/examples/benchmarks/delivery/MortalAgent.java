package ch.onsphere.osp.examples.benchmarks.delivery;

import ch.onsphere.osp.examples.benchmarks.process.Child;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A host with an agent in a process of its own, which may be killed and started again. */
public final class MortalAgent implements AutoCloseable {

    private final Child child;

    private MortalAgent(Child child) {
        this.child = child;
    }

    /** Starts the process; its agent goes on by what lies in the directory for state. */
    public static MortalAgent start(Path tree, Path state) {
        return new MortalAgent(
                Child.start(
                        AgentMain.class,
                        List.of("-Xmx192m"),
                        Map.of(),
                        List.of(tree.toString(), state.toString())));
    }

    /** {@code kill -9}: nothing is said, nothing is written any more. */
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.close();
    }
}
