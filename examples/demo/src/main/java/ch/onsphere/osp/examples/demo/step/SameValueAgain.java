package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.CommandResult;
import ch.onsphere.osp.examples.demo.host.WriteResult;
import ch.onsphere.osp.examples.demo.site.DemoSite;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;

/** A value that is only repeated is no news, and must not open a gate. */
record SameValueAgain(Stage stage) implements Step {

    @Override
    public String title() {
        return "The same value is written again, and nothing happens";
    }

    @Override
    public void play(Account account) {
        Silence north = new Silence(stage.north());
        Silence south = new Silence(stage.south());
        WriteResult written = stage.host().write(Example.GATE, "true");
        account.check(
                Voice.ONSPHERE,
                "the write counts as a RETRANSMISSION, no CHANGE",
                written.mode().equals("RETRANSMISSION"),
                written.mode());
        ignored(account, written.of(Example.NORTH_GATE));
        ignored(account, written.of(Example.SOUTH_GATE));
        north.check(account);
        south.check(account);
        Shell.look(account, stage.host(), "outputs");
    }

    private static void ignored(Account account, CommandResult result) {
        account.check(
                Voice.ONSPHERE,
                result.outputId() + " is Ignored: " + result.message(),
                result.isIgnored(),
                result.words());
    }

    /** What the site counts, before and after. */
    private static final class Silence {

        private final DemoSite site;
        private final long before;

        Silence(DemoSite site) {
            this.site = site;
            this.before = site.requestsToTrigger();
        }

        void check(Account account) {
            long more = site.requestsToTrigger() - before;
            account.check(
                    site.voice(),
                    "no request arrived: still " + before + ", the one of the step before",
                    before == 1 && more == 0,
                    before + " requests before, " + more + " more");
        }
    }
}
