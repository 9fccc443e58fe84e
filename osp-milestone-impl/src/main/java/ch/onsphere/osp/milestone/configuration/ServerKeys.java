package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.configuration.DurationKind;
import ch.onsphere.osp.kit.configuration.Fields;
import ch.onsphere.osp.kit.configuration.FlagKind;
import ch.onsphere.osp.kit.configuration.IntegerKind;
import ch.onsphere.osp.kit.configuration.ItemIdKind;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.MapKind;
import ch.onsphere.osp.kit.configuration.ObjectKind;
import ch.onsphere.osp.kit.configuration.Shape;
import ch.onsphere.osp.kit.configuration.TextKind;
import ch.onsphere.osp.kit.proxy.ProxyKeys;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The keys of {@code server.milestone}. */
final class ServerKeys {

    static final String FILE = "server.milestone";

    static final Key<ItemId> MODULE_ID =
            Key.required(
                    "moduleId",
                    ItemIdKind.INSTANCE,
                    "ItemId of the module instance that runs this server.");

    static final Key<URI> HOST =
            Key.required(
                            "host",
                            TextKind.any(512).as(HostText::parse),
                            "Address of the server's API gateway: https://, the host's name, and a"
                                    + " port if it is not the usual one. With http:// the password"
                                    + " travels in clear.")
                    .alsoCalled("url", "uri", "address", "hostname", "server");

    static final Key<Fields> AUTHENTICATION =
            Key.required(
                            "authentication",
                            new ObjectKind(AuthenticationKeys.SHAPE),
                            "How the module signs in.")
                    .alsoCalled("credentials", "login");

    static final Key<Duration> TIMEOUT =
            Key.withDefault(
                    "timeout",
                    new DurationKind(Duration.ofMillis(100), Duration.ofMinutes(10)),
                    Duration.ofSeconds(10),
                    "Limit for one request.");

    static final Key<Integer> CONCURRENT_REQUESTS =
            Key.withDefault(
                    "concurrentRequests",
                    new IntegerKind(1, 50),
                    10,
                    "Simultaneous requests to this server.");

    static final Key<String> CERTIFICATE =
            Key.optional(
                    "certificate",
                    new TextKind(
                            255,
                            "^[^/\\\\\\s]+$",
                            "the name of a file of certs/external, without a path or spaces"),
                    "Name of one file of certs/external: only that authority is trusted for this"
                            + " server.");

    static final Key<Fields> PROXY =
            Key.optional(
                    "proxy",
                    new ObjectKind(ProxyKeys.SHAPE),
                    "The HTTP proxy through which this server is reached.");

    static final Key<Fields> WEBHOOK =
            Key.optional(
                    "webhook",
                    new ObjectKind(WebhookKeys.SHAPE),
                    "Where this server's webhooks arrive.");

    static final Key<Boolean> EVENT_STREAM =
            Key.withDefault(
                    "eventStream",
                    new FlagKind(),
                    true,
                    "Whether the connection for events and states is held open.");

    static final Key<Duration> LOOK_BACK =
            Key.withDefault(
                            "lookBack",
                            new DurationKind(Duration.ofMinutes(1), Duration.ofDays(7)),
                            Duration.ofHours(1),
                            "How far back events are looked up that happened while the module was"
                                    + " stopped.")
                    .alsoCalled("maximumAge", "catchUp");

    static final Key<Duration> ALARM_INTERVAL =
            Key.withDefault(
                            "alarmInterval",
                            new DurationKind(Duration.ofSeconds(1), Duration.ofMinutes(10)),
                            Duration.ofSeconds(5),
                            "How often the alarms of the server are looked at, when an owner follows"
                                    + " them.")
                    .alsoCalled("alarmPolling", "pollInterval");

    static final Key<Map<String, String>> RECORDER_ADDRESSES =
            Key.optional(
                    "recorderAddresses",
                    new MapKind<>(
                            new TextKind(
                                    300,
                                    "^[^/@\\s]+:[0-9]{1,5}$",
                                    "host:port, such as recorder-1.example.org:7563")),
                    "For each recording server's host name, the host:port where it is"
                            + " reached.");

    static final Shape SHAPE =
            Shape.of(
                            "Milestone server",
                            MODULE_ID,
                            HOST,
                            AUTHENTICATION,
                            TIMEOUT,
                            CONCURRENT_REQUESTS,
                            CERTIFICATE,
                            PROXY,
                            WEBHOOK,
                            EVENT_STREAM,
                            LOOK_BACK,
                            ALARM_INTERVAL,
                            RECORDER_ADDRESSES)
                    .asFile();

    private ServerKeys() {}
}
