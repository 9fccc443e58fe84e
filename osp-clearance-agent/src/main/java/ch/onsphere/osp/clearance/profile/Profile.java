package ch.onsphere.osp.clearance.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A wire contract of the registry service. */
public final class Profile {

    private final String name;
    private final String base;
    private final Map<Operation, Template> operations;
    private final Map<Member, List<String>> members;
    private final Map<JobType, List<String>> jobTypes;
    private final Map<FinalState, String> states;
    private final Set<Integer> lostRace;
    private final Set<Integer> lockLost;
    private final boolean metadataAsText;
    private final LockProof lockProof;
    private final Duration assumedLock;

    Profile(
            String name,
            String base,
            Map<Operation, Template> operations,
            Map<Member, List<String>> members,
            Map<JobType, List<String>> jobTypes,
            Map<FinalState, String> states,
            Set<Integer> lostRace,
            Set<Integer> lockLost,
            boolean metadataAsText,
            LockProof lockProof,
            Duration assumedLock) {
        this.name = name;
        this.base = base;
        this.operations = operations;
        this.members = members;
        this.jobTypes = jobTypes;
        this.states = states;
        this.lostRace = lostRace;
        this.lockLost = lockLost;
        this.metadataAsText = metadataAsText;
        this.lockProof = lockProof;
        this.assumedLock = assumedLock;
    }

    /**
     * What it is called.
     *
     * @return for logs and the audit record
     */
    public String name() {
        return name;
    }

    /**
     * Whether the service has an operation.
     *
     * @param operation the operation
     * @return false when an agent has to do without it
     */
    public boolean has(Operation operation) {
        return operations.containsKey(operation);
    }

    /**
     * Puts a request together.
     *
     * @param operation what it asks; one that the service has
     * @param values what belongs in it, {@code tenantId} and {@code agentId} included; a member of
     *     the body whose value is missing is left out
     * @return the request
     */
    public Call call(Operation operation, Map<String, JsonNode> values) {
        Template template = operations.get(operation);
        return new Call(
                operation,
                template.method(),
                Template.fill(base + template.path(), values),
                template.fillBody(values));
    }

    /**
     * The names under which something is looked for.
     *
     * @param member what
     * @return its names, the preferred one first
     */
    public List<String> names(Member member) {
        return members.get(member);
    }

    /**
     * What a job asks for.
     *
     * @param written as the service wrote it
     * @return the type, {@link JobType#UNSUPPORTED} for one that this profile does not have
     */
    public JobType jobType(String written) {
        return jobTypes.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(written::equalsIgnoreCase))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(JobType.UNSUPPORTED);
    }

    /**
     * How a state is written.
     *
     * @param state the state
     * @return its word
     */
    public String written(FinalState state) {
        return states.get(state);
    }

    /**
     * Whether an answer to a lock means that another agent was faster.
     *
     * @param status the HTTP status
     * @return true for another agent's job
     */
    public boolean isLostRace(int status) {
        return lostRace.contains(status);
    }

    /**
     * Whether an answer about a locked job or its files means that the lock is gone.
     *
     * @param status the HTTP status
     * @return true when the work has to stop
     */
    public boolean isLockLost(int status) {
        return lockLost.contains(status);
    }

    /**
     * Whether encryption metadata is sent as a text that holds JSON.
     *
     * @return false for an object
     */
    public boolean isMetadataText() {
        return metadataAsText;
    }

    /**
     * What an answer to a lock has to hold before it is believed.
     *
     * @return what proves that this agent has the lock
     */
    public LockProof lockProof() {
        return lockProof;
    }

    /**
     * How long a lock lasts whose end the service does not tell.
     *
     * @return an assumption on the safe side
     */
    public Duration assumedLock() {
        return assumedLock;
    }
}
