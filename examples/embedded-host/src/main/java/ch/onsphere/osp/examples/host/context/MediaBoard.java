package ch.onsphere.osp.examples.host.context;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.Registration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The media sources of all modules: how one finds what another offers. */
public final class MediaBoard implements MediaSources {

    private final ConcurrentMap<ItemId, MediaSource> sources = new ConcurrentHashMap<>();

    @Override
    public Registration publish(ItemId itemId, MediaSource source) {
        if (sources.putIfAbsent(itemId, source) != null) {
            throw new IllegalStateException("there is a media source at [" + itemId + "] already");
        }
        return () -> sources.remove(itemId, source);
    }

    @Override
    public Optional<MediaSource> find(ItemId itemId) {
        return Optional.ofNullable(sources.get(itemId));
    }
}
