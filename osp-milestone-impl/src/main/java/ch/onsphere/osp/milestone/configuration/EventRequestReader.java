package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.EventRequest;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Report;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads what another module asks for by the rules that hold for an output's file. */
public final class EventRequestReader {

    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_MESSAGE = 4096;

    private EventRequestReader() {}

    /**
     * Reads a request.
     *
     * @param request as it came
     * @return the event to trigger
     * @throws ch.onsphere.osp.api.OspException when it names none that could exist
     */
    public static OutputAction.TriggerEvent read(EventRequest request) {
        Report report = new Report("the request");
        Place place = report.root();
        Optional<String> event =
                text(request.event(), LONGEST_NAME, place.at("event"), EventText::parse);
        Optional<String> source =
                request.source()
                        .flatMap(
                                each ->
                                        text(
                                                each,
                                                LONGEST_NAME,
                                                place.at("source"),
                                                SourceText::parse));
        Optional<String> message =
                request.message()
                        .flatMap(
                                each ->
                                        text(
                                                each,
                                                LONGEST_MESSAGE,
                                                place.at("message"),
                                                (text, here) -> Optional.of(text)));
        if (report.hasErrors()) {
            Problem first = report.problems().get(0);
            throw MilestoneError.EVENT_REQUEST_INVALID.at(
                    first.pointer() + ": " + first.found() + ". " + first.cure());
        }
        return new OutputAction.TriggerEvent(event.orElseThrow(), source, message);
    }

    private static Optional<String> text(
            String text,
            int longest,
            Place place,
            BiFunction<String, Place, Optional<String>> meaning) {
        if (text.isBlank() || text.length() > longest) {
            place.error(
                    text.isBlank() ? "minLength" : "maxLength",
                    "a text of " + text.length() + " characters",
                    "Write 1 to " + longest + " characters.");
            return Optional.empty();
        }
        return meaning.apply(text, place);
    }
}
