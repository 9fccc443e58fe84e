package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.CommandResult;
import ch.onsphere.osp.examples.demo.host.ValueChange;
import ch.onsphere.osp.examples.demo.host.WriteResult;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Patience;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;
import java.time.Duration;
import java.util.List;

/** The whole round: a value goes out, its event comes back by both doors and sets another, once. */
record EventComesBack(Stage stage, Ledger ledger) implements Step {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public String title() {
        return "A value goes out as an event, and the event comes back as a value, once";
    }

    @Override
    public void play(Account account) {
        stage.host().write(Example.GATE, "false");
        long before = stage.host().lastChange();
        Arrival north = Arrival.at(stage.north());
        Arrival south = Arrival.at(stage.south());
        WriteResult written = stage.host().write(Example.GATE, "true");
        account.tell(Voice.ONSPHERE, Example.GATE + " is written \"false\", then \"true\"");
        CommandResult told = written.of(Example.SOUTH_GATE);
        north.checkTold(account, ledger, written.of(Example.NORTH_GATE));
        south.checkTold(account, ledger, told);
        south.checkListed(account, told, Example.GATE_EVENT);
        streamed(account, told.reference());
        posted(account, told.reference(), 1);
        published(account, told.reference(), before);
        stage.south().repeat(told.reference(), Example.GATE_EVENT);
        account.tell(Voice.SOUTH, "sends the same event again, as when an answer was lost");
        posted(account, told.reference(), 2);
        published(account, told.reference(), before);
        account.command(
                "curl '"
                        + stage.host().address()
                        + "/osp/api/changes?itemId="
                        + Example.GATE_OPENED
                        + "'");
    }

    private void streamed(Account account, String eventId) {
        boolean streamed =
                Patience.until(LIMIT, () -> stage.south().hasStreamed(eventId), sent -> sent);
        account.check(
                Voice.SOUTH, "the WebSocket has sent that event", streamed, "it has not sent it");
    }

    private void posted(Account account, String eventId, int times) {
        List<Integer> answers =
                Patience.until(
                        LIMIT,
                        () -> stage.south().posts().answers(eventId),
                        found -> accepted(found) >= times);
        account.check(
                Voice.SOUTH,
                times == 1
                        ? "the webhook has posted it as well, signed, and was answered 200"
                        : "that was answered 200, too",
                accepted(answers) == times,
                "answers " + answers);
    }

    /** A host that is busy answers 503 at first, and the site posts once more. */
    private static long accepted(List<Integer> answers) {
        return answers.stream().filter(status -> status == 200).count();
    }

    private void published(Account account, String eventId, long before) {
        List<ValueChange> changes =
                Patience.until(
                        LIMIT,
                        () -> stage.host().changes(Example.GATE_OPENED, before),
                        found -> !found.isEmpty());
        account.check(
                Voice.ONSPHERE,
                Example.GATE_OPENED
                        + " was published once, by that event: "
                        + (changes.isEmpty() ? "" : changes.get(0).content()),
                changes.size() == 1 && changes.get(0).id().equalsIgnoreCase(eventId),
                changes.toString());
    }
}
