package ch.onsphere.osp.examples.demo.site;

import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;
import ch.onsphere.osp.examples.demo.tree.Secret;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Starts the sites of the example. Each makes up its own ids: only names are in the tree. */
public final class Sites {

    private final Viewer viewer;

    /**
     * Nothing is started yet.
     *
     * @param viewer who may look at the sites, beside the module's user
     */
    public Sites(Viewer viewer) {
        this.viewer = viewer;
    }

    /**
     * Starts the site in the north.
     *
     * @param port where, if the port is free
     * @param password of the module's user
     * @return the site
     */
    public DemoSite north(int port, Secret password) {
        return start(Voice.NORTH, options("North", password), port);
    }

    /**
     * Starts the site in the south, which has an event, a camera, a relay and an alarm definition
     * more.
     *
     * @param port where, if the port is free
     * @param password of the module's user
     * @return the site
     */
    public DemoSite south(int port, Secret password) {
        String camera = newId();
        return start(
                Voice.SOUTH,
                options("South", password)
                        .withUserDefinedEvent(newId(), Example.LOCK_DOWN_EVENT)
                        .withCamera(camera, Example.CAMERA)
                        .withPreset(camera, newId(), Example.PRESET)
                        .withOutput(newId(), Example.RELAY)
                        .withAlarmDefinition(newId(), Example.INTRUSION_ALARM),
                port);
    }

    private SiteOptions options(String name, Secret password) {
        return SiteOptions.defaults()
                .withName(name)
                .withBasicUser(Example.USER, password.value())
                .withBasicUser(viewer.name(), viewer.password().value())
                .withUserDefinedEvent(newId(), Example.GATE_EVENT);
    }

    private DemoSite start(Voice voice, SiteOptions options, int port) {
        return new DemoSite(voice, started(options, port), Example.USER, viewer);
    }

    private static SimulatedSite started(SiteOptions options, int port) {
        try {
            return SimulatedSite.start(options.withPort(port));
        } catch (UncheckedIOException e) {
            // Somebody else has the port: any other will do, since the tree is a copy.
            return SimulatedSite.start(options.withPort(0));
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
