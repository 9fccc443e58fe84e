package ch.onsphere.osp.examples.clearance.store;

import ch.onsphere.osp.examples.clearance.JobType;
import java.time.Instant;
import java.util.Optional;

/**
 * What an agent says of a file before it sends it.
 *
 * @param jobId the job it is for
 * @param agentId who sends it
 * @param kind the type of the upload
 * @param deviceId the device it is of; empty for a discovery
 * @param name its name
 * @param mimeType its type
 * @param start begin of a recording, or the moment of a still
 * @param end end of a recording
 */
public record UploadInfo(
        String jobId,
        String agentId,
        JobType kind,
        String deviceId,
        String name,
        String mimeType,
        Optional<Instant> start,
        Optional<Instant> end) {}
