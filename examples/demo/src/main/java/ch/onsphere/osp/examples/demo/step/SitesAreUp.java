package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.site.DemoSite;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.tree.Example;

/** Both sites are started, and answer. */
record SitesAreUp(Stage stage) implements Step {

    @Override
    public String title() {
        return "Two XProtect sites start";
    }

    @Override
    public boolean essential() {
        return true;
    }

    @Override
    public void play(Account account) {
        int north = stage.tree().server(Example.NORTH).port();
        int south = stage.tree().server(Example.SOUTH).port();
        stage.startSites();
        check(account, stage.north(), north);
        check(account, stage.south(), south);
        account.command("curl " + stage.north().control() + "/state");
    }

    private static void check(Account account, DemoSite site, int expectedPort) {
        String version = site.gateway().productVersion();
        account.check(
                site.voice(),
                "XProtect " + version + " answers at " + site.address(),
                !version.isEmpty(),
                "no version told at " + site.address());
        if (site.address().getPort() != expectedPort) {
            account.tell(
                    site.voice(),
                    "(port "
                            + expectedPort
                            + " of the example is taken on this machine: the copy of the tree"
                            + " names this one)");
        }
    }
}
