package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;

/** The account is started, and its connection file lies where the agent looks for it. */
record AccountIsUp(Stage stage) implements Step {

    @Override
    public String title() {
        return "A Clearance account starts";
    }

    @Override
    public boolean essential() {
        return true;
    }

    @Override
    public void play(Account account) {
        stage.startAccount();
        account.check(
                Voice.ACCOUNT,
                "it waits for agents at " + stage.account().address(),
                stage.account().isAnswering(),
                "no answer at " + stage.account().page());
        account.tell(Voice.ACCOUNT, "its web page is at " + stage.account().page());
        account.tell(
                Voice.ONSPHERE,
                "its connection file, with the agent's private key, is kept for its owner alone");
    }
}
