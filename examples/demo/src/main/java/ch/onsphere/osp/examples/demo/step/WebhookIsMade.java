package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.CommandResult;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;
import java.util.List;

/** The south learns where to post its events; which ones, its administrator says by a rule. */
record WebhookIsMade(Stage stage) implements Step {

    @Override
    public String title() {
        return "The module creates a webhook on the south, so that events come back";
    }

    @Override
    public void play(Account account) {
        String address = stage.host().address() + Example.SOUTH_WEBHOOK;
        CommandResult first = stage.host().createWebhook(Example.SOUTH);
        account.check(
                Voice.ONSPHERE,
                "the webhook of " + Example.SOUTH + " is " + first.words(),
                first.status().equals("Done"),
                first.words());
        CommandResult second = stage.host().createWebhook(Example.SOUTH);
        account.check(
                Voice.ONSPHERE,
                "asked for once more, " + second.message(),
                second.status().equals("Done"),
                second.words());
        List<String> addresses = stage.south().posts().addresses();
        account.check(
                Voice.SOUTH,
                "one webhook is there, to " + address,
                addresses.equals(List.of(address)),
                addresses.toString());
        stage.south().posts().sendEverything();
        account.tell(Voice.SOUTH, "the administrator makes a rule: every event goes to it");
        account.command(
                "./osp webhook "
                        + Example.SOUTH
                        + (isUsual() ? "" : " --host " + stage.host().address()));
    }

    private boolean isUsual() {
        return stage.host().address().getPort() == FreePort.OF_HOST;
    }
}
