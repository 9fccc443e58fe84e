package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.WriteResult;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;

/** What it is all about. */
record ValueBecomesEvent(Stage stage, Ledger ledger) implements Step {

    @Override
    public String title() {
        return "A value is written in OnSphere, and becomes an event on both sites";
    }

    @Override
    public void play(Account account) {
        Arrival north = Arrival.at(stage.north());
        Arrival south = Arrival.at(stage.south());
        account.tell(
                Voice.ONSPHERE,
                Example.GATE + " is written \"true\"; its callback.ospp names an output per site");
        WriteResult written = stage.host().write(Example.GATE, "true");
        north.checkTold(account, ledger, written.of(Example.NORTH_GATE));
        south.checkTold(account, ledger, written.of(Example.SOUTH_GATE));
        north.checkListed(account, written.of(Example.NORTH_GATE), Example.GATE_EVENT);
        south.checkListed(account, written.of(Example.SOUTH_GATE), Example.GATE_EVENT);
        Shell.write(account, stage.host(), Example.GATE, "true");
    }
}
