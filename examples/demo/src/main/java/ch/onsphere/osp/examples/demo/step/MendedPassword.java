package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.ServerState;
import ch.onsphere.osp.examples.demo.host.WriteResult;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Patience;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;
import java.time.Duration;

/** The integrator writes where the new password is; nobody restarts anything by hand. */
record MendedPassword(Stage stage, Ledger ledger) implements Step {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public String title() {
        return "The password is mended in the tree, and the south obeys again";
    }

    @Override
    public void play(Account account) {
        stage.tree()
                .server(Example.SOUTH)
                .write(stage.south().address().getPort(), stage.nextSouthPassword());
        account.tell(
                Voice.ONSPHERE,
                "root/south/server.milestone names the file of the new password;"
                        + " the host notices it and starts the module anew");
        online(account, Example.SOUTH);
        online(account, Example.NORTH);
        stage.host().write(Example.GATE, "false");
        Arrival north = Arrival.at(stage.north());
        Arrival south = Arrival.at(stage.south());
        WriteResult written = stage.host().write(Example.GATE, "true");
        account.tell(Voice.ONSPHERE, Example.GATE + " is written \"false\", then \"true\"");
        north.checkTold(account, ledger, written.of(Example.NORTH_GATE));
        south.checkTold(account, ledger, written.of(Example.SOUTH_GATE));
        north.checkListed(account, written.of(Example.NORTH_GATE), Example.GATE_EVENT);
        south.checkListed(account, written.of(Example.SOUTH_GATE), Example.GATE_EVENT);
    }

    private void online(Account account, String server) {
        ServerState state =
                Patience.until(LIMIT, () -> stage.host().server(server), ServerState::isOnline);
        account.check(Voice.ONSPHERE, server + " is ONLINE", state.isOnline(), state.words());
    }
}
