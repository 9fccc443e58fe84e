package ch.onsphere.osp.examples.benchmarks.jobs;

import ch.onsphere.osp.examples.benchmarks.process.Child;
import ch.onsphere.osp.examples.benchmarks.process.Logs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Agents, each in a process of its own, that serve the same account. */
public final class Crew implements AutoCloseable {

    private final Account account;
    private final Path directory;
    private final int concurrentJobs;
    private final List<String> jvmOptions;
    private final List<Child> agents = new ArrayList<>();

    /** Starts so many, each of which does so many jobs at once. */
    public Crew(
            Account account,
            Path directory,
            int agents,
            int concurrentJobs,
            List<String> jvmOptions) {
        this.account = account;
        this.directory = directory;
        this.concurrentJobs = concurrentJobs;
        this.jvmOptions = List.copyOf(jvmOptions);
        for (int number = 0; number < agents; number++) {
            this.agents.add(start(number));
        }
        this.agents.forEach(agent -> agent.await("listens"));
    }

    private Child start(int number) {
        Path own = directory.resolve("agent-" + number);
        List<String> options = new ArrayList<>(jvmOptions);
        options.addAll(Logs.jvmOptions(own.resolve("logs")));
        return Child.start(
                AgentMain.class,
                options,
                Map.of(),
                List.of(
                        AgentTree.write(own, account, "agent-" + number, concurrentJobs).toString(),
                        own.resolve("state").toString()));
    }

    /** Kills one at whatever it does, and starts it again with what is left of its state. */
    public void killAndReplace(int number) {
        agents.get(number).kill();
        agents.set(number, start(number));
        agents.get(number).await("listens");
    }

    /** How many there are. */
    public int size() {
        return agents.size();
    }

    /** The processor time that those running now have taken. */
    public Duration processorTime() {
        return agents.stream().map(Child::processorTime).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        agents.forEach(Child::close);
    }
}
