package ch.onsphere.osp.milestone.incident;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.Judgement;
import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.Json;
import java.util.Map;
import java.util.Optional;

/** Creates an object on the site, and learns its id. */
final class Creation {

    private final AuthorisedHttp http;

    Creation(AuthorisedHttp http) {
        this.http = http;
    }

    /**
     * Posts an object.
     *
     * @throws OspException when it was not created, or that cannot be known
     */
    Attempt post(Operation operation, String resource, Map<String, Object> members) {
        HttpAnswer answer = http.post(resource, Json.write(members));
        return switch (answer.status()) {
            case 200, 201, 202 ->
                    new Attempt.Finished(
                            new OutputResult.Done(
                                    "XProtect " + operation.done(),
                                    Json.read(answer.body(), Created.class)
                                            .map(Created::id)
                                            .orElse("")));
            default -> Judgement.notDone(operation, answer);
        };
    }

    /**
     * A new reference for a bookmark or evidence lock. What the answer looks like is an assumption;
     * without a reference the site has to find one itself.
     */
    Optional<String> newReference(String resource) {
        try {
            HttpAnswer answer = http.post(resource + "?task=newReference", Json.write(Map.of()));
            return answer.status() == 200 || answer.status() == 201
                    ? Json.read(answer.body(), Created.class).flatMap(Created::newReference)
                    : Optional.empty();
        } catch (OspException e) {
            if (MilestoneError.of(e) == MilestoneError.OUTCOME_UNKNOWN) {
                // A reference that was made for nothing does no harm.
                return Optional.empty();
            }
            throw e;
        }
    }
}
