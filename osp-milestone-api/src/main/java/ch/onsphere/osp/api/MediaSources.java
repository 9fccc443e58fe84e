package ch.onsphere.osp.api;

import java.util.Optional;

/** Where modules offer and find media sources. */
public interface MediaSources {

    /**
     * Offers a source.
     *
     * @param itemId the connection it belongs to, such as the directory of a {@code
     *     server.milestone}
     * @param source the source
     * @return closing it withdraws the source
     * @throws IllegalStateException when there is a source of this address
     */
    Registration publish(ItemId itemId, MediaSource source);

    /**
     * Finds a source. Sources come and go with their modules: look up again for each use.
     *
     * @param itemId the connection it belongs to
     * @return the source, or empty when there is none now
     */
    Optional<MediaSource> find(ItemId itemId);
}
