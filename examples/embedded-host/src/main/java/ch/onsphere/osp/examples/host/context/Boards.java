package ch.onsphere.osp.examples.host.context;

import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.examples.host.bus.EventRequestBoard;
import ch.onsphere.osp.examples.host.bus.OutputBoard;
import ch.onsphere.osp.examples.host.bus.ValueBoard;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What all module instances share.
 *
 * @param outputs the outputs
 * @param eventRequests the servers on which other modules may ask for events
 * @param values the data points
 * @param webhooks the receivers
 * @param media the media sources
 * @param health the connections
 * @param meters the meters
 */
public record Boards(
        OutputBoard outputs,
        EventRequestBoard eventRequests,
        ValueBoard values,
        Webhooks webhooks,
        MediaSources media,
        HealthBoard health,
        MeterRegistry meters) {}
