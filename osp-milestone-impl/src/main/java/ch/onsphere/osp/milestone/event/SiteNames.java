package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.Source;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns the names in output files into the ids that the REST APIs want. What is an id already stays
 * as it is.
 */
public final class SiteNames {

    private static final String CAMERAS = "cameras/";

    private final AuthorisedHttp http;
    private final TimeSource time;
    private final NameRounds rounds;
    private final Catalogue events;
    private final Catalogue cameras;
    private final Catalogue outputs;
    private final Map<String, Catalogue> presets = new ConcurrentHashMap<>();

    /**
     * Reads nothing yet.
     *
     * @param http the way to the site
     * @param time judges the age of what was read
     * @param rounds tells how long it is believed
     */
    public SiteNames(AuthorisedHttp http, TimeSource time, NameRounds rounds) {
        this.http = http;
        this.time = time;
        this.rounds = rounds;
        events =
                new Catalogue(
                        http,
                        time,
                        rounds,
                        List.of("userDefinedEvents", "analyticsEvents"),
                        MilestoneError.EVENT_UNKNOWN,
                        MilestoneError.EVENT_AMBIGUOUS);
        cameras =
                new Catalogue(
                        http,
                        time,
                        rounds,
                        List.of("cameras"),
                        MilestoneError.SOURCE_UNKNOWN,
                        MilestoneError.SOURCE_AMBIGUOUS);
        outputs =
                new Catalogue(
                        http,
                        time,
                        rounds,
                        List.of("outputs"),
                        MilestoneError.OUTPUT_UNKNOWN,
                        MilestoneError.OUTPUT_AMBIGUOUS);
    }

    /**
     * What a name led to in an earlier round is looked up again.
     *
     * @return the number of this round
     */
    long round() {
        return rounds.current();
    }

    /** The id of an event. */
    String event(String text) {
        return Guid.isOne(text) ? text : events.idOf(text);
    }

    /**
     * Makes the next look-up of an event's name look at the site, unless that was done just now.
     */
    void refreshEvent(String text) {
        refresh(events, text);
    }

    /**
     * The path of a source.
     *
     * @param text a path, or a camera's name
     * @return such as {@code cameras/<guid>}
     * @throws ch.onsphere.osp.api.OspException when the name is unknown or ambiguous, or the site
     *     cannot be asked
     */
    public String source(String text) {
        return Source.isOne(text) ? text : CAMERAS + cameras.idOf(text);
    }

    /**
     * Makes the next look-up of a source's name look at the site, unless that was done just now.
     */
    void refreshSource(String text) {
        if (!Source.isOne(text)) {
            cameras.refresh();
        }
    }

    /**
     * The id of a camera.
     *
     * @param text its id or its name
     * @return its id
     * @throws ch.onsphere.osp.api.OspException as of {@link #source}
     */
    public String camera(String text) {
        return Guid.isOne(text) ? text : cameras.idOf(text);
    }

    /**
     * Makes the next look-up of a camera's name look at the site, unless that was done just now.
     *
     * @param text its id or its name
     */
    public void refreshCamera(String text) {
        refresh(cameras, text);
    }

    /**
     * The id of an output.
     *
     * @param text its id or its name
     * @return its id
     * @throws ch.onsphere.osp.api.OspException as of {@link #source}
     */
    public String output(String text) {
        return Guid.isOne(text) ? text : outputs.idOf(text);
    }

    /**
     * Makes the next look-up of an output's name look at the site, unless that was done just now.
     *
     * @param text its id or its name
     */
    public void refreshOutput(String text) {
        refresh(outputs, text);
    }

    /**
     * The id of a preset.
     *
     * @param camera the id of its camera
     * @param text its id or its name
     * @return its id
     * @throws ch.onsphere.osp.api.OspException as of {@link #source}
     */
    public String preset(String camera, String text) {
        return Guid.isOne(text) ? text : presetsOf(camera).idOf(text);
    }

    /**
     * Makes the next look-up of a preset's name look at the site, unless that was done just now.
     *
     * @param camera the id of its camera
     * @param text its id or its name
     */
    public void refreshPreset(String camera, String text) {
        refresh(presetsOf(camera), text);
    }

    private Catalogue presetsOf(String camera) {
        return presets.computeIfAbsent(
                camera,
                id ->
                        new Catalogue(
                                http,
                                time,
                                rounds,
                                List.of(CAMERAS + id + "/ptzPresets"),
                                MilestoneError.PRESET_UNKNOWN,
                                MilestoneError.PRESET_AMBIGUOUS));
    }

    private static void refresh(Catalogue catalogue, String text) {
        if (!Guid.isOne(text)) {
            catalogue.refresh();
        }
    }
}
