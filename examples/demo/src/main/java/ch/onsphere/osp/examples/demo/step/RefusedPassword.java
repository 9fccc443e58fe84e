package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.CommandResult;
import ch.onsphere.osp.examples.demo.host.ServerState;
import ch.onsphere.osp.examples.demo.host.WriteResult;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Patience;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;
import java.time.Duration;

/** One site refuses the password. It is told, not tried again, and does not disturb the other. */
record RefusedPassword(Stage stage, Ledger ledger) implements Step {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int FURTHER_COMMANDS = 5;

    /** One is what it takes to learn it; more would bring a user nearer to being locked out. */
    private static final int ATTEMPTS = 1;

    @Override
    public String title() {
        return "The south changes the password: its commands fail with a reason, the north goes on";
    }

    @Override
    public void play(Account account) {
        stage.south().changePassword(stage.nextSouthPassword());
        account.tell(
                Voice.SOUTH,
                "the administrator gives user "
                        + Example.USER
                        + " another password and signs it out");
        stage.host().write(Example.GATE, "false");
        Arrival north = Arrival.at(stage.north());
        Arrival south = Arrival.at(stage.south());
        WriteResult written = stage.host().write(Example.GATE, "true");
        account.tell(Voice.ONSPHERE, Example.GATE + " is written \"false\", then \"true\"");
        north.checkTold(account, ledger, written.of(Example.NORTH_GATE));
        refused(account, written.of(Example.SOUTH_GATE));
        states(account);
        noHammering(account);
        north.checkListed(account, written.of(Example.NORTH_GATE), Example.GATE_EVENT);
        south.checkNothing(account, "no event came");
        Shell.look(account, stage.host(), "servers");
    }

    private static void refused(Account account, CommandResult result) {
        account.check(
                Voice.ONSPHERE,
                result.outputId() + " has " + result.words(),
                result.hasFailedWith("OSP-MS-201"),
                result.words());
    }

    private void states(Account account) {
        ServerState south =
                Patience.until(
                        LIMIT,
                        () -> stage.host().server(Example.SOUTH),
                        state -> state.is("OFFLINE", "CREDENTIALS"));
        account.check(
                Voice.ONSPHERE,
                Example.SOUTH + " is OFFLINE because of CREDENTIALS",
                south.is("OFFLINE", "CREDENTIALS"),
                south.words());
        ServerState north = stage.host().server(Example.NORTH);
        account.check(
                Voice.ONSPHERE,
                Example.NORTH + " is ONLINE all the same",
                north.isOnline(),
                north.words());
    }

    private void noHammering(Account account) {
        int failed = 0;
        for (int i = 0; i < FURTHER_COMMANDS; i++) {
            CommandResult result = stage.host().command(Example.SOUTH_GATE, "true");
            failed += result.hasFailedWith("OSP-MS-201") ? 1 : 0;
        }
        account.check(
                Voice.ONSPHERE,
                FURTHER_COMMANDS + " more commands fail at once, for the same reason",
                failed == FURTHER_COMMANDS,
                failed + " failed so");
        long attempts = stage.south().signIns(400);
        String status = stage.south().userStatus();
        account.check(
                Voice.SOUTH,
                "the refused password was tried once only, and the user is not locked out",
                attempts == ATTEMPTS && status.equals("Enabled"),
                attempts + " attempts, user is " + status);
    }
}
