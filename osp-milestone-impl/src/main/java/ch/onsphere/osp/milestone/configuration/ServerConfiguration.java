package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.proxy.ProxyConfiguration;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One XProtect server, as its {@code server.milestone} describes it.
 *
 * @param id the directory that holds the file
 * @param moduleId the module instance that runs this server
 * @param host {@code scheme://host[:port]} without a path; host in lower case, a default port left
 *     out
 * @param authentication how the module signs in
 * @param timeout the limit for one request
 * @param concurrentRequests how many requests may be under way at once
 * @param certificate the one file of {@code certs/external} to trust for this server; empty for the
 *     usual authorities
 * @param proxy what this server is reached through; empty for a direct way
 * @param webhook where its webhooks arrive; empty when none do
 * @param eventStream whether the WebSocket for events and states is held open
 * @param lookBack how far back events are looked up after a stop
 * @param alarmInterval how often its alarms are looked at
 * @param recorderAddresses for the host names of recording servers, in lower case, the host:port
 *     where they are reached
 */
public record ServerConfiguration(
        ItemId id,
        ItemId moduleId,
        URI host,
        Authentication authentication,
        Duration timeout,
        int concurrentRequests,
        Optional<String> certificate,
        Optional<ProxyConfiguration> proxy,
        Optional<WebhookConfiguration> webhook,
        boolean eventStream,
        Duration lookBack,
        Duration alarmInterval,
        Map<String, String> recorderAddresses) {}
