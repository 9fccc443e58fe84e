package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.configuration.OutputConfiguration;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.Json;
import java.util.Optional;

/**
 * The event that one output triggers: {@code POST /events}, which answers 202 (Milestone Events
 * REST API, trigger).
 */
public final class OutputEvent implements Attempt.Work {

    private static final String EVENTS = "events";

    private final OutputConfiguration output;
    private final AuthorisedHttp http;
    private final EventNames names;
    private final StoredEvents stored;
    private final Refusals refusals;
    private volatile TriggerRequest request;

    OutputEvent(
            OutputConfiguration output,
            AuthorisedHttp http,
            EventNames names,
            StoredEvents stored,
            Refusals refusals) {
        this.output = output;
        this.http = http;
        this.names = names;
        this.stored = stored;
        this.refusals = refusals;
    }

    /**
     * What its file says.
     *
     * @return the configuration
     */
    public OutputConfiguration output() {
        return output;
    }

    /**
     * Resolves the names of the event and its source, so that a mistake shows before the first
     * command.
     *
     * @throws OspException when a name is unknown or ambiguous, or the site cannot be asked
     */
    public void prepare() {
        request();
    }

    @Override
    public Attempt tryOnce() {
        try {
            return trigger();
        } catch (OspException e) {
            return isPassing(MilestoneError.of(e))
                    ? new Attempt.Again(e, Optional.empty())
                    : new Attempt.Finished(OutputResult.Failed.of(e));
        }
    }

    private Attempt trigger() {
        TriggerRequest asked = request();
        HttpAnswer answer = http.post(EVENTS, asked.json());
        if (isRefused(answer)) {
            names.refresh(output);
            TriggerRequest now = names.resolve(output);
            if (!now.isSameAs(asked)) {
                request = now;
                asked = now;
                answer = http.post(EVENTS, asked.json());
            }
        }
        return switch (answer.status()) {
            case 202 -> new Attempt.Finished(done(asked, answer));
            // Nobody behind the gateway has seen the request.
            case 408, 429, 503 -> new Attempt.Again(answer.failure(), answer.retryAfter());
            default -> throw failure(asked, answer);
        };
    }

    private TriggerRequest request() {
        TriggerRequest known = request;
        if (known == null) {
            known = names.resolve(output);
            request = known;
        }
        return known;
    }

    private OutputResult.Done done(TriggerRequest asked, HttpAnswer answer) {
        String id = Json.read(answer.body(), Triggered.class).map(Triggered::id).orElse("");
        String remark = id.isEmpty() ? "" : stored.remark(asked.type(), id);
        return new OutputResult.Done("XProtect accepted the event" + remark, id);
    }

    private OspException failure(TriggerRequest asked, HttpAnswer answer) {
        if (isRefused(answer)) {
            return refusals.explain(asked, answer);
        }
        boolean surelyNotDone = answer.status() >= 300 && answer.status() < 500;
        return surelyNotDone
                ? answer.failure()
                : MilestoneError.OUTCOME_UNKNOWN.at(answer.describe());
    }

    private static boolean isRefused(HttpAnswer answer) {
        return answer.status() == 400 || answer.status() == 403 || answer.status() == 404;
    }

    /**
     * Whether what stands in the way passes by itself and has to do with the server as a whole, so
     * that waiting makes sense. A command that may have been carried out is never among these.
     */
    private static boolean isPassing(MilestoneError error) {
        return error.retryable()
                && error.reason() != Reason.NONE
                && error != MilestoneError.REDIRECTED;
    }
}
