package ch.onsphere.osp.clearance.profile;

import ch.onsphere.osp.kit.configuration.DurationKind;
import ch.onsphere.osp.kit.configuration.Fields;
import ch.onsphere.osp.kit.configuration.IntegerKind;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.ListKind;
import ch.onsphere.osp.kit.configuration.ObjectKind;
import ch.onsphere.osp.kit.configuration.Shape;
import ch.onsphere.osp.kit.configuration.TextKind;
import ch.onsphere.osp.kit.configuration.WordKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The keys of a profile. */
final class ProfileKeys {

    /** The methods that an operation may have. */
    enum Method {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE
    }

    /** How the metadata of an encrypted file is sent. */
    enum MetadataForm {
        OBJECT,
        TEXT
    }

    private static final TextKind PATH_TEXT =
            new TextKind(500, "^/[^\\s#\\\\]*$", "a path that begins with a slash");
    private static final ListKind<String> NAMES = new ListKind<>(TextKind.notBlank(100), true);
    private static final ListKind<Integer> CODES = new ListKind<>(new IntegerKind(400, 499), true);

    static final Key<Method> METHOD =
            Key.required("method", WordKind.of(EnumSet.allOf(Method.class)), "HTTP method.");
    static final Key<String> PATH =
            Key.required("path", PATH_TEXT, "Path below the base, perhaps with a query.");
    static final Key<ObjectNode> BODY =
            Key.optional("body", new TemplateKind(), "The JSON to send.");
    private static final Shape OPERATION = Shape.of("Operation", METHOD, PATH, BODY);

    static final Map<Operation, Key<Fields>> OPERATION_KEYS =
            keys(
                    Operation.class,
                    each ->
                            each.isOptional()
                                    ? Key.optional(each.key(), new ObjectKind(OPERATION), "How.")
                                    : Key.required(each.key(), new ObjectKind(OPERATION), "How."));
    static final Map<Member, Key<List<String>>> MEMBER_KEYS =
            keys(Member.class, each -> Key.required(each.key(), NAMES, each.meaning() + "."));
    static final Map<FinalState, Key<String>> STATE_KEYS =
            keys(
                    FinalState.class,
                    each -> Key.required(each.key(), TextKind.notBlank(100), "How it is written."));
    static final Map<JobType, Key<List<String>>> TYPE_KEYS =
            Map.of(
                    JobType.DISCOVERY,
                    Key.required("discovery", NAMES, "The list of all cameras."),
                    JobType.THUMBNAIL,
                    Key.required("thumbnail", NAMES, "Pictures of cameras."),
                    JobType.MEDIA_REQUEST,
                    Key.required("mediaRequest", NAMES, "Recordings."));

    static final Key<List<Integer>> LOST_RACE =
            Key.required("lostRace", CODES, "Answers to a lock: another agent was faster.");
    static final Key<List<Integer>> LOCK_LOST =
            Key.required("lockLost", CODES, "Answers about a locked job: the lock is gone.");

    static final Key<String> NAME =
            Key.required("name", TextKind.notBlank(100), "What the profile is called.");
    static final Key<String> BASE =
            Key.required("base", PATH_TEXT, "Path below the address of the agent service.");
    static final Key<Fields> OPERATIONS =
            Key.required("operations", object("Operations", OPERATION_KEYS), "What is asked how.");
    static final Key<MetadataForm> METADATA =
            Key.required(
                    "encryptionMetadata",
                    WordKind.of(EnumSet.allOf(MetadataForm.class)),
                    "How the metadata of an encrypted file is sent.");
    static final Key<Fields> TYPES =
            Key.required("jobTypes", object("Job types", TYPE_KEYS), "How they are written.");
    static final Key<Fields> STATES =
            Key.required("states", object("States", STATE_KEYS), "How they are written.");
    static final Key<Fields> ANSWERS =
            Key.required(
                    "answers",
                    new ObjectKind(Shape.of("Answers", LOST_RACE, LOCK_LOST)),
                    "What HTTP codes mean.");
    static final Key<LockProof> LOCK_PROOF =
            Key.withDefault(
                    "lockProof",
                    WordKind.of(EnumSet.allOf(LockProof.class)),
                    LockProof.LOCK_ID,
                    "What an answer to a lock has to hold before it is believed.");
    static final Key<Duration> ASSUMED_LOCK =
            Key.required(
                    "assumedLock",
                    new DurationKind(Duration.ofSeconds(1), Duration.ofHours(1)),
                    "How long a lock lasts whose end is not told.");
    static final Key<Fields> MEMBERS =
            Key.required("members", object("Members", MEMBER_KEYS), "Names in answers.");

    static final Shape SHAPE =
            Shape.of(
                    "Protocol profile",
                    NAME,
                    BASE,
                    OPERATIONS,
                    METADATA,
                    TYPES,
                    STATES,
                    ANSWERS,
                    LOCK_PROOF,
                    ASSUMED_LOCK,
                    MEMBERS);

    private ProfileKeys() {}

    private static <E extends Enum<E>, T> Map<E, Key<T>> keys(
            Class<E> type, Function<E, Key<T>> key) {
        Map<E, Key<T>> keys = new EnumMap<>(type);
        Arrays.stream(type.getEnumConstants()).forEach(each -> keys.put(each, key.apply(each)));
        return keys;
    }

    private static ObjectKind object(String title, Map<?, ? extends Key<?>> keys) {
        return new ObjectKind(Shape.of(title, keys.values().toArray(Key<?>[]::new)));
    }
}
