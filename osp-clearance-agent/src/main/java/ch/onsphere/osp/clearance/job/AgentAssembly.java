package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.clearance.audit.AuditLog;
import ch.onsphere.osp.clearance.configuration.AgentConfiguration;
import ch.onsphere.osp.clearance.configuration.UnknownCameras;
import ch.onsphere.osp.clearance.handler.Cameras;
import ch.onsphere.osp.clearance.handler.JobHandler;
import ch.onsphere.osp.clearance.handler.OwnCameras;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.clearance.registry.JobRegistry;
import ch.onsphere.osp.clearance.upload.FileDelivery;
import ch.onsphere.osp.kit.time.TimeSource;
import java.util.List;
import java.util.Map;

/**
 * Puts the parts of an agent together that have to do with jobs.
 *
 * @param configuration what its file says
 * @param registry the service
 * @param cameras what is served
 * @param delivery brings files to the service, and enters them into the audit record
 * @param handlers do the work of jobs
 * @param audit the record
 * @param status tells how the agent stands
 * @param meters what is measured
 * @param threads what the agent runs on
 * @param time the one source of time
 * @param timing how long is waited between attempts
 */
public record AgentAssembly(
        AgentConfiguration configuration,
        JobRegistry registry,
        Cameras cameras,
        FileDelivery delivery,
        Map<JobType, JobHandler> handlers,
        AuditLog audit,
        AgentStatus status,
        JobMeters meters,
        AgentThreads threads,
        TimeSource time,
        Timing timing) {

    /**
     * Puts the agent together; nothing begins.
     *
     * @param folder where it keeps what must outlive a restart
     * @param connections what is cut first when it ends
     * @param parts what is closed with it afterwards, in this order
     * @return the agent
     */
    public Agent assemble(
            AgentFolder folder, AutoCloseable connections, List<AutoCloseable> parts) {
        OpenJobs open = new OpenJobs(folder.jobs());
        HoldOffs holdOffs = new HoldOffs(time, timing.holdOff());
        JobRunner runner =
                new JobRunner(
                        registry,
                        handlers,
                        delivery,
                        audit,
                        open,
                        holdOffs,
                        timing.patience(),
                        meters,
                        time,
                        threads.leases());
        Nap nap = new Nap(time, new PollPlan(configuration.polling(), timing.random()::nextDouble));
        UnknownCameras unknown = configuration.limits().unknownCameras();
        Concern concern =
                new Concern(
                        new OwnCameras(cameras, threads.cameras(), time, nap::wake),
                        unknown,
                        new LeftJobs(configuration.id(), unknown, meters, time),
                        time);
        JobLoop loop =
                new JobLoop(
                        new Accountability(folder, audit),
                        registry,
                        new Chooser(
                                configuration.jobTypes(),
                                concern,
                                configuration.limits().longestInterval()),
                        holdOffs,
                        new Backlog(time, timing.random()),
                        runner,
                        new OwnJobs(open, registry, delivery, new HoldOffs(time, timing.holdOff())),
                        cameras,
                        configuration.workingHours(),
                        nap,
                        status,
                        meters,
                        time,
                        threads.jobs(),
                        configuration.limits().concurrentJobs());
        return new Agent(
                loop, runner, status, threads, connections, parts, configuration.limits().grace());
    }
}
