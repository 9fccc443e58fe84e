package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.Finding;
import ch.onsphere.osp.milestone.command.Judgement;
import ch.onsphere.osp.milestone.command.LostAnswer;
import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputAction;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import java.util.List;

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
    private final EventTrail trail;
    private final EventSearch search;
    private final Reference<TriggerRequest> request;

    /** An answer, and the id of the event that it tells of; empty when it tells of none. */
    private record Answered(HttpAnswer answer, String id) {}

    OutputEvent(
            OutputAction.TriggerEvent event,
            AuthorisedHttp http,
            SiteNames names,
            StoredEvents stored,
            Refusals refusals,
            EventTrail trail,
            EventSearch search) {
        this.event = event;
        this.http = http;
        this.names = names;
        this.stored = stored;
        this.refusals = refusals;
        this.trail = trail;
        this.search = search;
        this.request = new Reference<>(names, this::resolve, this::refresh);
    }

    @Override
    public void prepare() {
        request.look();
    }

    @Override
    public boolean usesEarlierNames() {
        return request.isOutdated();
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

    @Override
    public Finding lookBack(OutputCommand command, LostAnswer lost) {
        return lookBack(lost);
    }

    /**
     * Looks whether the event is in the site's list.
     *
     * @param lost the attempt whose answer was lost
     * @return what was found
     */
    public Finding lookBack(LostAnswer lost) {
        try {
            // What was sent is looked for, though its name may mean something else by now.
            return search.find(request.last().orElseGet(request::get), lost);
        } catch (OspException e) {
            return new Finding.NotNow(e);
        }
    }

    @Override
    public List<String> others() {
        return request.last().map(known -> trail.last(known.type())).orElse(List.of());
    }

    private Attempt trigger() {
        TriggerRequest asked = request.get();
        Answered answered = post(asked);
        if (isRefused(answered.answer())) {
            TriggerRequest now = request.again();
            if (!now.isSameAs(asked)) {
                asked = now;
                answered = post(asked);
            }
        }
        HttpAnswer answer = answered.answer();
        if (answer.status() == 202) {
            return new Attempt.Finished(done(asked, answered.id()));
        }
        if (isRefused(answer)) {
            throw refusals.explain(asked, answer);
        }
        return Judgement.notDone(Operation.TRIGGER_EVENT, answer);
    }

    private Answered post(TriggerRequest asked) {
        EventTrail.Posting posting = trail.begin(asked.type());
        String id = "";
        try {
            HttpAnswer answer = http.post(EVENTS, asked.json());
            id = answer.status() == 202 ? Triggered.idIn(answer.body()) : "";
            return new Answered(answer, id);
        } finally {
            trail.end(posting, id);
        }
    }

    private TriggerRequest resolve() {
        return TriggerRequest.of(
                names.event(event.event()), event.source().map(names::source), event.message());
    }

    private void refresh() {
        names.refreshEvent(event.event());
        event.source().ifPresent(names::refreshSource);
    }

    private OutputResult.Done done(TriggerRequest asked, String id) {
        String remark = id.isEmpty() ? "" : stored.remark(asked.type(), id);
        return new OutputResult.Done("XProtect accepted the event" + remark, id);
    }

    private static boolean isRefused(HttpAnswer answer) {
        return answer.status() == 400 || answer.status() == 403 || answer.status() == 404;
    }
}
