package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.examples.host.bus.CorrelationIds;
import ch.onsphere.osp.examples.host.bus.EventRequestBoard;
import ch.onsphere.osp.examples.host.bus.OutputBoard;
import ch.onsphere.osp.examples.host.bus.ValueBoard;
import ch.onsphere.osp.examples.host.context.HealthBoard;
import ch.onsphere.osp.examples.host.modules.Instances;
import ch.onsphere.osp.examples.host.reload.Reloader;
import ch.onsphere.osp.examples.host.reload.RunningTree;
import ch.onsphere.osp.examples.host.webhook.WebhookBoard;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;

/**
 * What the answers of the API are made of.
 *
 * @param outputs the outputs
 * @param eventRequests the servers on which events can be asked for
 * @param values the data points
 * @param names names commands
 * @param clock tells the time
 * @param instances the module instances
 * @param health their connections
 * @param tree the tree at work
 * @param reloader takes over a changed tree
 * @param webhooks the receivers
 * @param meters the meters
 * @param bodyWithin how long the body of a request may take to arrive
 * @param patience how long a write waits for results before it answers without them
 */
public record Services(
        OutputBoard outputs,
        EventRequestBoard eventRequests,
        ValueBoard values,
        CorrelationIds names,
        Clock clock,
        Instances instances,
        HealthBoard health,
        RunningTree tree,
        Reloader reloader,
        WebhookBoard webhooks,
        PrometheusMeterRegistry meters,
        Duration bodyWithin,
        Duration patience) {}
