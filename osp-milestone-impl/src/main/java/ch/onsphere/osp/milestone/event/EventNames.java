package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.configuration.OutputConfiguration;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.time.TimeSource;
import java.util.List;
import java.util.Optional;

/** Turns the names in output files into the ids that the Events REST API wants. */
public final class EventNames {

    private final Catalogue events;
    private final Catalogue cameras;

    /**
     * Reads nothing yet.
     *
     * @param http the way to the site
     * @param time judges the age of what was read
     */
    public EventNames(AuthorisedHttp http, TimeSource time) {
        events =
                new Catalogue(
                        http,
                        time,
                        List.of("userDefinedEvents", "analyticsEvents"),
                        MilestoneError.EVENT_UNKNOWN,
                        MilestoneError.EVENT_AMBIGUOUS);
        cameras =
                new Catalogue(
                        http,
                        time,
                        List.of("cameras"),
                        MilestoneError.SOURCE_UNKNOWN,
                        MilestoneError.SOURCE_AMBIGUOUS);
    }

    /**
     * The request that triggers an output's event.
     *
     * @throws OspException when a name is unknown or ambiguous, or the site cannot be asked
     */
    TriggerRequest resolve(OutputConfiguration output) {
        String type = Guids.isGuid(output.event()) ? output.event() : events.idOf(output.event());
        Optional<String> source =
                output.source()
                        .map(path -> Guids.isPath(path) ? path : "cameras/" + cameras.idOf(path));
        return TriggerRequest.of(type, source);
    }

    /**
     * Makes the next resolution of an output's names look at the site, unless that was done just
     * now.
     */
    void refresh(OutputConfiguration output) {
        if (!Guids.isGuid(output.event())) {
            events.refresh();
        }
        if (output.source().filter(path -> !Guids.isPath(path)).isPresent()) {
            cameras.refresh();
        }
    }
}
