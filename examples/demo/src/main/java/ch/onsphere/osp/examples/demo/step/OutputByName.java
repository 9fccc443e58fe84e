package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.CommandResult;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;

/** Event and camera are named in the tree; their ids are the site's own affair. */
record OutputByName(Stage stage, Ledger ledger) implements Step {

    @Override
    public String title() {
        return "An output is commanded directly; its event is about a camera, given by name";
    }

    @Override
    public void play(Account account) {
        Arrival south = Arrival.at(stage.south());
        Arrival north = Arrival.at(stage.north());
        account.tell(
                Voice.ONSPHERE,
                Example.LOCK_DOWN
                        + " gets \"true\"; its file says event \""
                        + Example.LOCK_DOWN_EVENT
                        + "\", source \""
                        + Example.CAMERA
                        + "\"");
        CommandResult result = stage.host().command(Example.LOCK_DOWN, "true");
        south.checkTold(account, ledger, result);
        south.checkListedOf(account, result, Example.LOCK_DOWN_EVENT, Example.CAMERA);
        north.checkNothing(account, "nothing came: this output is the south's alone");
        Shell.command(account, stage.host(), Example.LOCK_DOWN, "true");
    }
}
