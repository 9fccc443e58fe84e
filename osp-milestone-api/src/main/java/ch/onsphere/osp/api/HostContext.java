package ch.onsphere.osp.api;

import java.nio.file.Path;

/** What the host gives to one module instance, from its creation until it is closed. */
public interface HostContext {

    /**
     * Which instance this is.
     *
     * @return for instance {@code modules.milestone.milestone-1}
     */
    ItemId moduleId();

    /**
     * The configuration tree as it was when the instance was created.
     *
     * @return the resolved tree
     */
    Configuration configuration();

    /**
     * Where to offer outputs.
     *
     * @return the outputs
     */
    Outputs outputs();

    /**
     * Where to offer events to other modules.
     *
     * @return the requests for events
     */
    EventRequests eventRequests();

    /**
     * Where to publish values.
     *
     * @return the values
     */
    Values values();

    /**
     * Where to receive what remote systems post.
     *
     * @return the webhooks
     */
    Webhooks webhooks();

    /**
     * Where to offer and find cameras, stills and recordings.
     *
     * @return the media sources
     */
    MediaSources mediaSources();

    /**
     * The certificates to trust beside those of the Java runtime.
     *
     * @return the certificates of external systems
     */
    Certificates certificates();

    /**
     * Where to tell how connections stand.
     *
     * @return the health
     */
    Health health();

    /**
     * Where to register what is measured.
     *
     * @return the meters
     */
    Meters meters();

    /**
     * Where the instance may keep what must outlive a restart. It exists, belongs to this instance
     * alone, and only the host's user can read it.
     *
     * @return a directory
     */
    Path stateDirectory();
}
