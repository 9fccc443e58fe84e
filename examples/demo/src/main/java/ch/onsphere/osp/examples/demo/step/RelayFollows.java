package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.CommandResult;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;

/** A relay does what a value says, both ways. */
record RelayFollows(Stage stage) implements Step {

    @Override
    public String title() {
        return "A relay of the south follows a value";
    }

    @Override
    public void play(Account account) {
        switched(account, "true", true);
        switched(account, "false", false);
        Shell.write(account, stage.host(), Example.BARRIER, "true");
    }

    private void switched(Account account, String content, boolean active) {
        CommandResult result =
                stage.host().write(Example.BARRIER, content).of(Example.SOUTH_BARRIER);
        account.check(
                Voice.ONSPHERE,
                Example.BARRIER + " is written \"" + content + "\": " + result.words(),
                result.status().equals("Done"),
                result.words());
        account.check(
                Voice.SOUTH,
                "relay \"" + Example.RELAY + "\" is " + (active ? "on" : "off"),
                stage.south().equipment().isActive(Example.RELAY) == active,
                "it is not");
    }
}
