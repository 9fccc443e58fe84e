package ch.onsphere.osp.examples.demo.site;

import ch.onsphere.osp.examples.xprotect.DeviceAction;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;

/** The relays and cameras of a site, by name. */
public final class Equipment {

    private final SimulatedSite site;

    Equipment(SimulatedSite site) {
        this.site = site;
    }

    private SiteOptions options() {
        return site.options();
    }

    /**
     * Whether a relay is switched on.
     *
     * @param relay its name
     * @return true when it is
     */
    public boolean isActive(String relay) {
        return site.devices()
                .isActive(Names.id(options().inventory().equipment().outputs(), relay));
    }

    /**
     * Whether somebody started a recording that goes on.
     *
     * @param camera its name
     * @return true when it does
     */
    public boolean isRecording(String camera) {
        return site.devices().isRecording(camera(camera));
    }

    /**
     * How often a camera was sent to a preset.
     *
     * @param camera its name
     * @param preset the name of the preset
     * @return the count
     */
    public long movesTo(String camera, String preset) {
        return site.devices().actions(camera(camera)).stream()
                .filter(action -> action.kind() == DeviceAction.Kind.GOTO_PRESET)
                .filter(action -> action.detail().equals(preset))
                .count();
    }

    private String camera(String name) {
        return Names.id(options().inventory().cameras(), name);
    }
}
