package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.ServerState;
import ch.onsphere.osp.examples.demo.host.WriteResult;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Patience;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A command to a site that is away waits for it, and arrives once. */
record SiteComesBack(Stage stage, Ledger ledger) implements Step {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public String title() {
        return "The north goes away; a command waits for it, and arrives once when it comes back";
    }

    @Override
    public void play(Account account) {
        stage.host().write(Example.GATE, "false");
        Arrival north = Arrival.at(stage.north());
        Arrival south = Arrival.at(stage.south());
        stage.north().stop();
        account.tell(Voice.NORTH, "stops: nobody listens at " + stage.north().address());
        CompletableFuture<WriteResult> answer = stage.host().writeLater(Example.GATE, "true");
        account.tell(Voice.ONSPHERE, Example.GATE + " is written \"false\", then \"true\"");
        waiting(account);
        stage.north().startAgain();
        account.tell(Voice.NORTH, "starts again");
        WriteResult written = answer.join();
        online(account);
        north.checkTold(account, ledger, written.of(Example.NORTH_GATE));
        south.checkTold(account, ledger, written.of(Example.SOUTH_GATE));
        north.checkListed(account, written.of(Example.NORTH_GATE), Example.GATE_EVENT);
        south.checkListed(account, written.of(Example.SOUTH_GATE), Example.GATE_EVENT);
        account.command("curl -X POST " + stage.north().control() + "/stop");
        account.command("curl -X POST " + stage.north().control() + "/start");
    }

    private void waiting(Account account) {
        ServerState away =
                Patience.until(
                        LIMIT,
                        () -> stage.host().server(Example.NORTH),
                        state -> state.is("OFFLINE", "NETWORK"));
        account.check(
                Voice.ONSPHERE,
                Example.NORTH + " is " + away.words(),
                away.is("OFFLINE", "NETWORK"),
                away.words());
        int south =
                Patience.until(
                        LIMIT, () -> stage.host().pending(Example.SOUTH_GATE), left -> left == 0);
        int north = stage.host().pending(Example.NORTH_GATE);
        account.check(
                Voice.ONSPHERE,
                Example.SOUTH_GATE + " has its result, 1 command waits for the north",
                south == 0 && north == 1,
                south + " and " + north + " commands wait");
    }

    private void online(Account account) {
        ServerState back =
                Patience.until(
                        LIMIT, () -> stage.host().server(Example.NORTH), ServerState::isOnline);
        account.check(
                Voice.ONSPHERE, Example.NORTH + " is ONLINE again", back.isOnline(), back.words());
    }
}
