package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.JobError;
import ch.onsphere.osp.kit.time.TimeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cameras of all media sources of an agent, and their names at the registry: the id that the
 * source has for it, with the source's ItemId before it where two sources have the same id.
 */
public final class Cameras {

    private static final Logger LOG = LoggerFactory.getLogger(Cameras.class);

    private final List<SourceCameras> sources;

    /**
     * Asks no source yet.
     *
     * @param sourceIds the connections that are served
     * @param sources where to find them
     * @param time tells how long an answer is owed
     */
    public Cameras(List<ItemId> sourceIds, MediaSources sources, TimeSource time) {
        this.sources = sourceIds.stream().map(id -> new SourceCameras(id, sources, time)).toList();
    }

    /**
     * The connections that offer nothing now.
     *
     * @return their ItemIds; empty when all are there
     */
    public List<ItemId> missing() {
        return sources.stream().filter(each -> !each.isOffered()).map(SourceCameras::id).toList();
    }

    /**
     * How many connections there are.
     *
     * @return the number, whether they offer anything now or not
     */
    public int sources() {
        return sources.size();
    }

    /**
     * All cameras, as their sources list them now.
     *
     * @throws OspException when a source is away: a list without its cameras would say that they
     *     are gone
     */
    List<RegisteredCamera> all() throws InterruptedException {
        List<RegisteredCamera> found = new ArrayList<>();
        for (Listing each : askAll().values()) {
            found.addAll(each.get());
        }
        return named(found);
    }

    /**
     * The cameras as far as they are known now: a source that is away keeps only its own waiting.
     * Those that it had count on, so that no other's camera of the same id is taken for one of its.
     */
    KnownCameras known() throws InterruptedException {
        List<RegisteredCamera> found = new ArrayList<>();
        List<ItemId> away = new ArrayList<>();
        for (Map.Entry<SourceCameras, Listing> each : askAll().entrySet()) {
            try {
                found.addAll(each.getValue().get());
            } catch (OspException e) {
                LOG.warn("[{}] does not list its cameras: {}", each.getKey().id(), e.getMessage());
                away.add(each.getKey().id());
                found.addAll(each.getKey().remembered());
            }
        }
        return new KnownCameras(named(found), List.copyOf(away));
    }

    /** All at once, so that one that hangs delays the others by its own time alone. */
    private Map<SourceCameras, Listing> askAll() throws InterruptedException {
        Map<SourceCameras, Listing> asked = new LinkedHashMap<>();
        sources.forEach(each -> asked.put(each, each.ask()));
        try {
            Stages.awaitAll(asked.values().stream().map(Listing::cameras).toList());
            return asked;
        } finally {
            asked.values().forEach(Listing::cancel);
        }
    }

    /**
     * Asks all sources again; nobody waits for the answers.
     *
     * @param news is called for each that is not the one of before
     */
    void askAgain(Runnable news) {
        sources.forEach(each -> each.askAgain(news));
    }

    /** The sources that are not there, or have not answered when they were asked last. */
    List<ItemId> silent() {
        return sources.stream().filter(each -> !each.isAnswering()).map(SourceCameras::id).toList();
    }

    /** What jobs may call the cameras that were ever listed, in capitals or not. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sources.stream()
                .flatMap(each -> each.remembered().stream())
                .forEach(camera -> names.addAll(camera.names()));
        return names;
    }

    private static List<RegisteredCamera> named(List<RegisteredCamera> found) {
        Map<String, Integer> count = new HashMap<>();
        found.forEach(each -> count.merge(each.externalId(), 1, Integer::sum));
        return found.stream()
                .map(each -> count.get(each.externalId()) > 1 ? each.apart() : each)
                .toList();
    }

    /** The camera of a name; empty when there is none, an error when there are several. */
    static Optional<RegisteredCamera> find(List<RegisteredCamera> all, String externalId) {
        Optional<RegisteredCamera> exact =
                all.stream().filter(each -> each.externalId().equals(externalId)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        // A registry that learnt the ids before there were two sources, or writes them in capitals.
        List<RegisteredCamera> close =
                all.stream().filter(each -> isMeant(each, externalId)).toList();
        if (close.size() > 1) {
            throw JobError.DEVICE_AMBIGUOUS.at(externalId);
        }
        return close.stream().findFirst();
    }

    private static boolean isMeant(RegisteredCamera camera, String externalId) {
        return camera.names().stream().anyMatch(externalId::equalsIgnoreCase);
    }
}
