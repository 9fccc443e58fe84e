package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.kit.configuration.DurationKind;
import ch.onsphere.osp.kit.configuration.Fields;
import ch.onsphere.osp.kit.configuration.IntegerKind;
import ch.onsphere.osp.kit.configuration.ItemIdKind;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.ListKind;
import ch.onsphere.osp.kit.configuration.ObjectKind;
import ch.onsphere.osp.kit.configuration.ObjectsKind;
import ch.onsphere.osp.kit.configuration.Shape;
import ch.onsphere.osp.kit.configuration.TextKind;
import ch.onsphere.osp.kit.configuration.WordKind;
import ch.onsphere.osp.kit.proxy.ProxyKeys;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

/** The keys of {@code agent.clearance}. */
final class AgentKeys {

    static final String FILE = "agent.clearance";

    private static final int MEBIBYTE = 1 << 20;
    private static final EnumSet<JobType> SERVED =
            EnumSet.complementOf(EnumSet.of(JobType.UNSUPPORTED));

    static final Key<ItemId> MODULE_ID =
            Key.required(
                    "moduleId",
                    ItemIdKind.INSTANCE,
                    "ItemId of the module instance that runs this agent.");

    static final Key<String> CONNECTION_FILE =
            Key.required(
                            "connectionFile",
                            new ConnectionTextKind(),
                            "The connection file that Clearance gives for the integration: its"
                                    + " absolute path, `${file:/run/secrets/name}`, or `${env:NAME}`"
                                    + " with the file's JSON or its Base64.")
                    .alsoCalled("keyFile", "configurationFile", "connectionString", "credentials")
                    .keptConfidential();

    static final Key<String> AGENT_ID =
            Key.required(
                            "agentId",
                            new TextKind(
                                    128,
                                    "^[A-Za-z0-9._@:-]+$",
                                    "letters, digits and . _ @ : - without spaces"),
                            "What this agent is called at the registry. No other agent of the account"
                                    + " may have the same, and it stays the same for ever.")
                    .alsoCalled("agent", "name", "id");

    static final Key<List<ItemId>> MEDIA_SOURCES =
            Key.required(
                            "mediaSources",
                            new ListKind<>(TextKind.notBlank(1024), true).as(ItemIds::parse),
                            "ItemIds of the connections whose cameras are served, such as the"
                                    + " directory of a folder.clearance.")
                    .alsoCalled("sources", "servers");

    static final Key<List<JobType>> JOB_TYPES =
            Key.withDefault(
                    "jobTypes",
                    new ListKind<>(WordKind.of(SERVED), true),
                    List.copyOf(SERVED),
                    "What kinds of job this agent takes.");

    static final Key<URI> ADDRESS =
            Key.optional(
                            "address",
                            TextKind.any(512).as(ServiceAddress::parse),
                            "Address of the agent service, if the connection file does not lead"
                                    + " there.")
                    .alsoCalled("url", "uri", "host", "agentBase");

    static final Key<Path> PROFILE =
            Key.optional(
                    "profile",
                    TextKind.notBlank(1024).as(AbsolutePath::parse),
                    "Absolute path of a protocol profile that takes the place of the built-in one.");

    static final Key<Fields> ASSERTION =
            Key.optional(
                    "assertion",
                    new ObjectKind(AssertionKeys.SHAPE),
                    "What the signed request for a token says, where an account asks for something"
                            + " else than usual.");

    static final Key<Fields> POLLING =
            Key.optional(
                    "polling", new ObjectKind(PollingKeys.SHAPE), "How often jobs are asked for.");

    static final Key<ZoneId> ZONE =
            Key.optional(
                    "zone",
                    Zone.KIND,
                    "Whose time of day workingHours and bandwidth are; without it, this machine's.");

    static final Key<Fields> WORKING_HOURS =
            Key.optional(
                    "workingHours",
                    new ObjectKind(WorkingHoursKeys.SHAPE),
                    "When jobs are taken; those under way are finished. Without it, always.");

    static final Key<List<Fields>> BANDWIDTH =
            Key.optional(
                    "bandwidth",
                    new ObjectsKind(BandwidthKeys.SHAPE, 24),
                    "The most that uploads may take, by time of day; the first that covers the"
                            + " moment holds.");

    static final Key<Integer> CONCURRENT_JOBS =
            Key.withDefault(
                    "concurrentJobs", new IntegerKind(1, 16), 2, "Jobs that are done at once.");

    static final Key<Integer> CONCURRENT_FILES =
            Key.withDefault(
                    "concurrentFiles",
                    new IntegerKind(1, 16),
                    4,
                    "Files that are delivered at once, of all jobs together.");

    static final Key<Integer> BLOCKS_IN_FLIGHT =
            Key.withDefault(
                    "blocksInFlight",
                    new IntegerKind(1, 16),
                    4,
                    "Blocks of one file that are sent at once.");

    static final Key<Integer> BLOCK_SIZE =
            Key.withDefault(
                    "blockSize",
                    new IntegerKind(64 * 1024, 16 * MEBIBYTE),
                    4 * MEBIBYTE,
                    "Bytes of one block.");

    static final Key<Path> STAGING_FOLDER =
            Key.optional(
                    "stagingFolder",
                    TextKind.notBlank(1024).as(AbsolutePath::parse),
                    "Absolute path of a folder where recordings are put together in clear before they"
                            + " are sent. Without it, nothing in clear touches the disk.");

    static final Key<Fields> ENCRYPTION =
            Key.optional(
                    "encryption", new ObjectKind(EncryptionKeys.SHAPE), "How files are encrypted.");

    static final Key<Duration> LONGEST_INTERVAL =
            Key.withDefault(
                    "longestInterval",
                    new DurationKind(Duration.ofMinutes(1), Duration.ofDays(31)),
                    Duration.ofHours(24),
                    "A request for more of one camera is taken for a mistake, and cancelled.");

    static final Key<Fields> UNKNOWN_CAMERAS =
            Key.optional(
                    "unknownCameras",
                    new ObjectKind(UnknownCamerasKeys.SHAPE),
                    "What becomes of a job that names none of the cameras of mediaSources. It is left"
                            + " to the other agents of the account first.");

    static final Key<Duration> GRACE =
            Key.withDefault(
                    "grace",
                    new DurationKind(Duration.ofMillis(100), Duration.ofMinutes(10)),
                    Duration.ofMillis(500),
                    "How long jobs under way may still take when the module is stopped, before they"
                            + " are released. The host may allow less: the embedded one gives a"
                            + " module 1.5 seconds in all.");

    static final Key<Duration> TIMEOUT =
            Key.withDefault(
                    "timeout",
                    new DurationKind(Duration.ofMillis(100), Duration.ofMinutes(10)),
                    Duration.ofSeconds(30),
                    "Limit for one request; a block has more time, by its size.");

    static final Key<Fields> PROXY =
            Key.optional(
                    "proxy",
                    new ObjectKind(ProxyKeys.SHAPE),
                    "The HTTP proxy through which the account is reached.");

    static final Shape SHAPE =
            Shape.of(
                            "Clearance agent",
                            MODULE_ID,
                            CONNECTION_FILE,
                            AGENT_ID,
                            MEDIA_SOURCES,
                            JOB_TYPES,
                            ADDRESS,
                            PROFILE,
                            ASSERTION,
                            POLLING,
                            ZONE,
                            WORKING_HOURS,
                            BANDWIDTH,
                            CONCURRENT_JOBS,
                            CONCURRENT_FILES,
                            BLOCKS_IN_FLIGHT,
                            BLOCK_SIZE,
                            STAGING_FOLDER,
                            ENCRYPTION,
                            LONGEST_INTERVAL,
                            UNKNOWN_CAMERAS,
                            GRACE,
                            TIMEOUT,
                            PROXY)
                    .asFile();

    private AgentKeys() {}
}
