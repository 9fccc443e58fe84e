package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.CommandResult;
import ch.onsphere.osp.examples.demo.host.ServerState;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Patience;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;
import java.time.Duration;

/** An output that cannot work says why and what was probably meant; then its file goes again. */
record MistakeInAFile(Stage stage, Ledger ledger) implements Step {

    private static final String OUTPUT = "root.north.side-gate";
    private static final String MISSPELT = "Open gaet";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public String title() {
        return "A file with a misspelt event is added: the mistake is explained, other outputs go on";
    }

    @Override
    public void play(Account account) {
        stage.tree().addOutput(OUTPUT, Example.NORTH, MISSPELT);
        account.tell(
                Voice.ONSPHERE,
                "new file root/north/side-gate/output.milestone, event \""
                        + MISSPELT
                        + "\"; the host notices it and starts the module anew");
        ServerState degraded = Patience.until(LIMIT, this::north, MistakeInAFile::isBlamed);
        account.check(
                Voice.ONSPHERE,
                Example.NORTH
                        + " is DEGRADED because of CONFIGURATION, and says that it is "
                        + OUTPUT,
                isBlamed(degraded),
                degraded.words());
        explained(account);
        otherOutput(account);
        stage.tree().removeOutput(OUTPUT);
        account.tell(Voice.ONSPHERE, "the file is removed");
        online(account, Example.NORTH);
        online(account, Example.SOUTH);
    }

    private static boolean isBlamed(ServerState state) {
        return state.is("DEGRADED", "CONFIGURATION") && state.message().contains(OUTPUT);
    }

    private void otherOutput(Account account) {
        Arrival north = Arrival.at(stage.north());
        CommandResult result = stage.host().command(Example.NORTH_GATE, "true");
        north.checkTold(account, ledger, result);
        north.checkListed(account, result, Example.GATE_EVENT);
    }

    private void explained(Account account) {
        Arrival arrival = Arrival.at(stage.north());
        CommandResult result = stage.host().command(OUTPUT, "true");
        account.check(
                Voice.ONSPHERE,
                OUTPUT + " gets \"true\" and answers " + result.words(),
                result.hasFailedWith("OSP-MS-301") && result.message().contains(Example.GATE_EVENT),
                result.words());
        arrival.checkNothing(account, "nothing came");
    }

    private void online(Account account, String server) {
        ServerState state =
                Patience.until(LIMIT, () -> stage.host().server(server), ServerState::isOnline);
        account.check(Voice.ONSPHERE, server + " is ONLINE", state.isOnline(), state.words());
    }

    private ServerState north() {
        return stage.host().server(Example.NORTH);
    }
}
