package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.clearance.account.ConnectionFile;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.clearance.profile.Profile;
import ch.onsphere.osp.kit.proxy.ProxyConfiguration;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One Clearance account, as its {@code agent.clearance} describes it.
 *
 * @param id the directory that holds the file
 * @param moduleId the module instance that runs this agent
 * @param account the connection file, read again at each use if it lies in a file
 * @param agentId what the agent is called at the registry
 * @param mediaSources the connections whose cameras are served
 * @param jobTypes what kinds of job are taken
 * @param agentBase where the agent service is, without a slash at its end
 * @param profile the wire contract
 * @param assertion what the signed request for a token says
 * @param polling how often jobs are asked for
 * @param workingHours when jobs are taken; empty for always
 * @param delivery how files are delivered
 * @param limits how much is done, and how long anything may take
 * @param proxy what the account is reached through; empty for a direct way
 */
public record AgentConfiguration(
        ItemId id,
        ItemId moduleId,
        Supplier<ConnectionFile> account,
        String agentId,
        List<ItemId> mediaSources,
        Set<JobType> jobTypes,
        URI agentBase,
        Profile profile,
        AssertionSettings assertion,
        PollingSettings polling,
        Optional<WorkingHours> workingHours,
        DeliverySettings delivery,
        Limits limits,
        Optional<ProxyConfiguration> proxy) {

    /** Makes the collections unchangeable. */
    public AgentConfiguration {
        mediaSources = List.copyOf(mediaSources);
        jobTypes = Set.copyOf(jobTypes);
    }

    /**
     * How much is done, and how long anything may take.
     *
     * @param concurrentJobs how many jobs are done at once
     * @param longestInterval more of one camera in one request is taken for a mistake
     * @param unknownCameras what becomes of a job of cameras that no media source has
     * @param grace how long jobs under way may still take when the module is stopped
     * @param timeout for one request
     */
    public record Limits(
            int concurrentJobs,
            Duration longestInterval,
            UnknownCameras unknownCameras,
            Duration grace,
            Duration timeout) {}
}
