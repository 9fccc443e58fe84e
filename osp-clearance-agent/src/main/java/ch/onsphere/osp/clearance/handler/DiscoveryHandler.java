package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.clearance.outcome.JobResult;
import ch.onsphere.osp.clearance.outcome.Situation;
import ch.onsphere.osp.clearance.registry.FileDescription;
import ch.onsphere.osp.clearance.upload.FileDelivery;
import ch.onsphere.osp.kit.time.TimeSource;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Delivers the list of all cameras. CR-018 */
public final class DiscoveryHandler implements JobHandler {

    private static final String NAME = "discovery.json";

    private final Cameras cameras;
    private final FileDelivery delivery;
    private final TimeSource time;

    /**
     * Ready for any number of jobs.
     *
     * @param cameras the cameras to list
     * @param delivery brings the list to the service
     * @param time tells when the list was made
     */
    public DiscoveryHandler(Cameras cameras, FileDelivery delivery, TimeSource time) {
        this.cameras = cameras;
        this.delivery = delivery;
        this.time = time;
    }

    @Override
    public JobResult handle(Work work) throws InterruptedException {
        List<RegisteredCamera> all = cameras.all();
        byte[] file = DiscoveryFile.write(all, time.now());
        FileDescription description =
                new FileDescription(
                        FileDescription.Kind.DISCOVERY,
                        Optional.empty(),
                        NAME,
                        "application/json",
                        Optional.empty(),
                        OptionalLong.of(file.length));
        work.progress(0, 1);
        var unused =
                delivery.deliver(
                        work.job(),
                        "discovery",
                        description,
                        () -> new ByteArrayInputStream(file),
                        new WorkWatch(work));
        work.progress(1, 1);
        return new JobResult(Situation.ALL_DELIVERED, all.size() + " cameras");
    }
}
