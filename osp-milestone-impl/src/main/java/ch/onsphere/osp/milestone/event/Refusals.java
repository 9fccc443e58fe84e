package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import java.util.Optional;

/**
 * Finds out why the site refused an event. Its own words are few, so the event type and the source
 * are looked up.
 */
final class Refusals {

    private final AuthorisedHttp http;
    private final boolean asUser;

    /**
     * Asks nothing yet.
     *
     * @param asUser whether the token is a basic user's; a service may trigger any type
     */
    Refusals(AuthorisedHttp http, boolean asUser) {
        this.http = http;
        this.asUser = asUser;
    }

    OspException explain(TriggerRequest request, HttpAnswer refusal) {
        try {
            return why(request, refusal).orElseGet(refusal::failure);
        } catch (OspException cannotLookUp) {
            return refusal.failure();
        }
    }

    private Optional<OspException> why(TriggerRequest request, HttpAnswer refusal) {
        HttpAnswer type = lookUp("eventTypes/" + request.type());
        if (type.status() == 200) {
            EventType found = type.json(EventType.Answer.class).data();
            if (asUser && found != null && !found.isForUsers()) {
                return Optional.of(
                        MilestoneError.EVENT_NOT_PERMITTED.at(
                                "event " + request.type() + " is [" + found.shownName() + "]"));
            }
        } else if (refusal.status() != 403 && isUnknown(type) && !isDefined(request.type())) {
            return Optional.of(MilestoneError.EVENT_UNKNOWN.at("id " + request.type()));
        }
        return request.source()
                .filter(path -> refusal.status() != 403 && isUnknown(lookUp(path)))
                .map(path -> MilestoneError.SOURCE_UNKNOWN.at("source " + path));
    }

    private boolean isDefined(String type) {
        return !isUnknown(lookUp("userDefinedEvents/" + type))
                || !isUnknown(lookUp("analyticsEvents/" + type));
    }

    private HttpAnswer lookUp(String resource) {
        return http.get(resource, ServerHttpClient.SMALL_ANSWER);
    }

    private static boolean isUnknown(HttpAnswer answer) {
        return answer.status() == 404;
    }
}
