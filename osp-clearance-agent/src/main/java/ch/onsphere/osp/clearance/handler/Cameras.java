package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.JobError;
import ch.onsphere.osp.clearance.registry.RequestedItem;
import ch.onsphere.osp.kit.time.TimeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cameras of all media sources of an agent, and their names at the registry: the id that the
 * source has for it, with the source's ItemId before it where two sources have the same id.
 */
public final class Cameras {

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
        for (Listing each : askAll()) {
            found.addAll(each.get());
        }
        return named(found);
    }

    /**
     * The cameras as far as a job needs them: a source that is away, or hangs, keeps only its own
     * waiting. Those that it had count on, so that no other's camera of the same id is taken for
     * one of its.
     *
     * @param items what the job asks about
     */
    KnownCameras known(List<RequestedItem> items) throws InterruptedException {
        return new Inquiry(sources, items.stream().map(RequestedItem::deviceId).toList()).run();
    }

    /** All at once, so that one that hangs delays the others by its own time alone. */
    private List<Listing> askAll() throws InterruptedException {
        List<Listing> asked = sources.stream().map(SourceCameras::ask).toList();
        try {
            Stages.awaitAll(asked.stream().map(Listing::cameras).toList(), Stages.LONGEST);
            return asked;
        } finally {
            asked.forEach(Listing::cancel);
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

    /**
     * The connections that are there, and have again and again not told their cameras.
     *
     * @return what each says
     */
    public Map<ItemId, String> failing() {
        Map<ItemId, String> failing = new LinkedHashMap<>();
        sources.forEach(each -> each.trouble().ifPresent(told -> failing.put(each.id(), told)));
        return failing;
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

    /** Under names that tell them apart. */
    static List<RegisteredCamera> named(List<RegisteredCamera> found) {
        Map<String, Integer> count = new HashMap<>();
        found.forEach(each -> count.merge(each.externalId(), 1, Integer::sum));
        return found.stream()
                .map(each -> count.get(each.externalId()) > 1 ? each.apart() : each)
                .toList();
    }

    /** The camera of a name; empty when there is none, an error when there are several. */
    static Optional<RegisteredCamera> find(List<RegisteredCamera> all, String externalId) {
        List<RegisteredCamera> meant = meant(all, externalId);
        if (meant.size() > 1) {
            throw JobError.DEVICE_AMBIGUOUS.at(externalId);
        }
        return meant.stream().findFirst();
    }

    /** All that a name may mean. */
    static List<RegisteredCamera> meant(List<RegisteredCamera> all, String externalId) {
        Optional<RegisteredCamera> exact =
                all.stream().filter(each -> each.externalId().equals(externalId)).findFirst();
        // A registry that learnt the ids before there were two sources, or writes them in capitals.
        return exact.map(List::of)
                .orElseGet(() -> all.stream().filter(each -> isMeant(each, externalId)).toList());
    }

    private static boolean isMeant(RegisteredCamera camera, String externalId) {
        return camera.names().stream().anyMatch(externalId::equalsIgnoreCase);
    }
}
