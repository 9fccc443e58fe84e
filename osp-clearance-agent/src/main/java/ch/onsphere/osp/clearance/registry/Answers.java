package ch.onsphere.osp.clearance.registry;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.NetworkError;
import ch.onsphere.osp.clearance.error.RegistryError;
import ch.onsphere.osp.clearance.http.HttpAnswer;
import com.fasterxml.jackson.databind.JsonNode;

/** What answers mean that are no success. */
final class Answers {

    private Answers() {}

    /** The error of an answer about which nothing more is known. */
    static OspException failure(HttpAnswer answer) {
        String said = answer.describe();
        int status = answer.status();
        if (status == 408 || status == 429) {
            return NetworkError.SERVICE_BUSY.at(said);
        }
        if (status >= 500) {
            return NetworkError.SERVICE_FAILED.at(said);
        }
        return switch (status) {
            case 403 -> RegistryError.FORBIDDEN.at(said);
            case 404 -> RegistryError.NOT_FOUND.at(said);
            default -> {
                if (status >= 400) {
                    yield RegistryError.REQUEST_REFUSED.at(said);
                }
                yield status >= 300
                        ? NetworkError.REDIRECTED.at(said)
                        : NetworkError.ANSWER_NOT_UNDERSTOOD.at(said);
            }
        };
    }

    /** A success may say nothing more; but what it says has to make sense. */
    static HttpAnswer understood(HttpAnswer answer) {
        if (answer.isSuccess() && answer.body().length > 0) {
            var unused = json(answer);
        }
        return answer;
    }

    /** A success that says nothing is none here. */
    static HttpAnswer answered(HttpAnswer answer) {
        if (answer.isSuccess()) {
            var unused = json(answer);
        }
        return answer;
    }

    /** The JSON of a success. */
    static JsonNode json(HttpAnswer answer) {
        return answer.json().orElseThrow(() -> notUnderstood(answer));
    }

    /** The body may hold a key, so it is not quoted. */
    static OspException notUnderstood(HttpAnswer answer) {
        return NetworkError.ANSWER_NOT_UNDERSTOOD.at(answer.toString());
    }
}
