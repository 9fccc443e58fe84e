package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.MediaSource.Camera;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.JobError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cameras of all media sources of an agent, and their names at the registry: the id that the
 * source has for it, with the source's ItemId before it where two sources have the same id.
 */
public final class Cameras {

    private static final Logger LOG = LoggerFactory.getLogger(Cameras.class);

    private final List<ItemId> sourceIds;
    private final MediaSources sources;

    /** What each source has listed last. */
    private final Map<ItemId, List<Camera>> listed = new ConcurrentHashMap<>();

    /**
     * Asks no source yet.
     *
     * @param sourceIds the connections that are served
     * @param sources where to find them
     */
    public Cameras(List<ItemId> sourceIds, MediaSources sources) {
        this.sourceIds = List.copyOf(sourceIds);
        this.sources = sources;
    }

    /**
     * The connections that offer nothing now.
     *
     * @return their ItemIds; empty when all are there
     */
    public List<ItemId> missing() {
        return sourceIds.stream().filter(id -> sources.find(id).isEmpty()).toList();
    }

    /**
     * How many connections there are.
     *
     * @return the number, whether they offer anything now or not
     */
    public int sources() {
        return sourceIds.size();
    }

    /**
     * All cameras, as their sources list them now.
     *
     * @throws ch.onsphere.osp.api.OspException when a source is away: a list without its cameras
     *     would say that they are gone
     */
    List<RegisteredCamera> all() throws InterruptedException {
        List<RegisteredCamera> found = new ArrayList<>();
        for (ItemId id : sourceIds) {
            found.addAll(list(id));
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
        for (ItemId id : sourceIds) {
            try {
                found.addAll(list(id));
            } catch (OspException e) {
                LOG.warn("[{}] does not list its cameras: {}", id, e.getMessage());
                away.add(id);
                MediaSource none = new AwaySource(id);
                listed.getOrDefault(id, List.of())
                        .forEach(camera -> found.add(register(camera, id, none)));
            }
        }
        return new KnownCameras(named(found), List.copyOf(away));
    }

    private List<RegisteredCamera> list(ItemId id) throws InterruptedException {
        MediaSource source =
                sources.find(id).orElseThrow(() -> JobError.SOURCE_AWAY.at(id.value()));
        List<Camera> now = Stages.await(source.cameras(), "cameras of " + id);
        listed.put(id, List.copyOf(now));
        return now.stream().map(camera -> register(camera, id, source)).toList();
    }

    private static RegisteredCamera register(Camera camera, ItemId id, MediaSource source) {
        return new RegisteredCamera(camera.id(), id, source, camera);
    }

    private static List<RegisteredCamera> named(List<RegisteredCamera> found) {
        Map<String, Integer> count = new HashMap<>();
        found.forEach(each -> count.merge(each.externalId(), 1, Integer::sum));
        return found.stream()
                .map(each -> count.get(each.externalId()) > 1 ? apart(each) : each)
                .toList();
    }

    private static RegisteredCamera apart(RegisteredCamera camera) {
        return new RegisteredCamera(
                camera.sourceId() + "/" + camera.externalId(),
                camera.sourceId(),
                camera.source(),
                camera.camera());
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
        return camera.camera().id().equalsIgnoreCase(externalId)
                || externalId.equalsIgnoreCase(camera.sourceId() + "/" + camera.camera().id());
    }
}
