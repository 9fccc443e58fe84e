package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look for the cameras of a job. It asks no more sources than it needs, and waits no longer for
 * one that hangs, as soon as each camera is found in another.
 */
final class Inquiry {

    private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);

    private final List<SourceCameras> sources;
    private final Collection<String> wanted;
    private final Map<SourceCameras, Listing> asked = new LinkedHashMap<>();

    Inquiry(List<SourceCameras> sources, Collection<String> wanted) {
        this.sources = sources;
        this.wanted = wanted;
    }

    KnownCameras run() throws InterruptedException {
        try {
            ask(each -> each.hasListed(wanted));
            await(Stages.LONGEST);
            if (isSettled()) {
                // One that has never listed anything may have a camera of the same id.
                ask(SourceCameras::isNew);
                await(SourceCameras.FIRST_LIST);
            }
            if (!isSettled()) {
                ask(each -> true);
                await(SourceCameras.FIRST_LIST);
            }
            if (!isSettled()) {
                await(Stages.LONGEST);
            }
        } finally {
            asked.values().forEach(Listing::cancel);
        }
        return result();
    }

    /** All at once, so that one that hangs delays the others by its own time alone. */
    private void ask(Predicate<SourceCameras> which) {
        sources.stream()
                .filter(which)
                .filter(each -> !asked.containsKey(each))
                .forEach(each -> asked.put(each, each.ask()));
    }

    private void await(Duration limit) throws InterruptedException {
        Stages.awaitAll(asked.values().stream().map(Listing::cameras).toList(), limit);
    }

    /** Whether it is clear of each camera that is wanted which source has it, and how that is. */
    private boolean isSettled() {
        List<ItemId> known =
                asked.values().stream()
                        .filter(each -> each.cameras().isDone())
                        .map(Listing::id)
                        .toList();
        List<RegisteredCamera> all =
                Cameras.named(sources.stream().flatMap(each -> now(each).stream()).toList());
        return wanted.stream()
                .map(name -> Cameras.meant(all, name))
                .allMatch(meant -> meant.size() == 1 && known.contains(meant.get(0).sourceId()));
    }

    private List<RegisteredCamera> now(SourceCameras source) {
        Listing listing = asked.get(source);
        return listing == null ? source.remembered() : listing.now().orElseGet(source::remembered);
    }

    private KnownCameras result() throws InterruptedException {
        List<RegisteredCamera> found = new ArrayList<>();
        List<ItemId> away = new ArrayList<>();
        for (SourceCameras source : sources) {
            Listing listing = asked.get(source);
            if (listing == null) {
                found.addAll(source.remembered());
                continue;
            }
            try {
                found.addAll(listing.get());
            } catch (OspException e) {
                LOG.warn("[{}] does not list its cameras: {}", source.id(), e.getMessage());
                away.add(source.id());
                found.addAll(source.remembered());
            }
        }
        return new KnownCameras(Cameras.named(found), List.copyOf(away));
    }
}
