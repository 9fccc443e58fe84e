package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.MediaSource.Camera;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.clearance.error.JobError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cameras of all media sources of an agent, and their names at the registry: the id that the
 * source has for it, with the source's ItemId before it where two sources have the same id.
 */
public final class Cameras {

    private final List<ItemId> sourceIds;
    private final MediaSources sources;

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
     * All cameras, as their sources list them now.
     *
     * @throws ch.onsphere.osp.api.OspException when a source is away: a list without its cameras
     *     would say that they are gone
     */
    List<RegisteredCamera> all() throws InterruptedException {
        Map<String, Integer> count = new HashMap<>();
        List<RegisteredCamera> found = new ArrayList<>();
        for (ItemId id : sourceIds) {
            MediaSource source =
                    sources.find(id).orElseThrow(() -> JobError.SOURCE_AWAY.at(id.value()));
            for (Camera camera : Stages.await(source.cameras(), "cameras of " + id)) {
                found.add(new RegisteredCamera(camera.id(), id, source, camera));
                count.merge(camera.id(), 1, Integer::sum);
            }
        }
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
