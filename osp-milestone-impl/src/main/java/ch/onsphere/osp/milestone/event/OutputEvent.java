package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.Judgement;
import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputAction;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.Json;

/**
 * An event to be triggered: {@code POST /events}, which answers 202 (Milestone Events REST API,
 * trigger).
 */
public final class OutputEvent implements OutputWork {

    private static final String EVENTS = "events";

    private final OutputAction.TriggerEvent event;
    private final AuthorisedHttp http;
    private final SiteNames names;
    private final StoredEvents stored;
    private final Refusals refusals;
    private volatile TriggerRequest request;

    OutputEvent(
            OutputAction.TriggerEvent event,
            AuthorisedHttp http,
            SiteNames names,
            StoredEvents stored,
            Refusals refusals) {
        this.event = event;
        this.http = http;
        this.names = names;
        this.stored = stored;
        this.refusals = refusals;
    }

    @Override
    public void prepare() {
        request();
    }

    @Override
    public Attempt tryOnce(OutputCommand command) {
        return tryOnce();
    }

    /**
     * Tries once to trigger the event.
     *
     * @return what came of it
     */
    public Attempt tryOnce() {
        return Judgement.of(Operation.TRIGGER_EVENT, this::trigger);
    }

    private Attempt trigger() {
        TriggerRequest asked = request();
        HttpAnswer answer = http.post(EVENTS, asked.json());
        if (isRefused(answer)) {
            TriggerRequest now = resolveAgain();
            if (!now.isSameAs(asked)) {
                request = now;
                asked = now;
                answer = http.post(EVENTS, asked.json());
            }
        }
        if (answer.status() == 202) {
            return new Attempt.Finished(done(asked, answer));
        }
        if (isRefused(answer)) {
            throw refusals.explain(asked, answer);
        }
        return Judgement.notDone(Operation.TRIGGER_EVENT, answer);
    }

    private TriggerRequest request() {
        TriggerRequest known = request;
        if (known == null) {
            known = resolve();
            request = known;
        }
        return known;
    }

    private TriggerRequest resolve() {
        return TriggerRequest.of(
                names.event(event.event()), event.source().map(names::source), event.message());
    }

    private TriggerRequest resolveAgain() {
        names.refreshEvent(event.event());
        event.source().ifPresent(names::refreshSource);
        return resolve();
    }

    private OutputResult.Done done(TriggerRequest asked, HttpAnswer answer) {
        String id = Json.read(answer.body(), Triggered.class).map(Triggered::id).orElse("");
        String remark = id.isEmpty() ? "" : stored.remark(asked.type(), id);
        return new OutputResult.Done("XProtect accepted the event" + remark, id);
    }

    private static boolean isRefused(HttpAnswer answer) {
        return answer.status() == 400 || answer.status() == 403 || answer.status() == 404;
    }
}
