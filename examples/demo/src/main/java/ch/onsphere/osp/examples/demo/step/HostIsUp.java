package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.ServerState;
import ch.onsphere.osp.examples.demo.site.DemoSite;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Patience;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** The host is started, finds the module in its jar, and the module signs in at both sites. */
record HostIsUp(Stage stage) implements Step {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public String title() {
        return "The host starts on the example configuration, and the module signs in at both sites";
    }

    @Override
    public boolean essential() {
        return true;
    }

    @Override
    public void play(Account account) {
        stage.startHost();
        if (!moduleStarted(account)) {
            return;
        }
        int errors = stage.host().errorsInTree();
        account.check(
                Voice.ONSPHERE, "no error in the configuration", errors == 0, errors + " errors");
        online(account, Example.NORTH);
        online(account, Example.SOUTH);
        signedIn(account, stage.north());
        signedIn(account, stage.south());
        long listeners =
                Patience.until(LIMIT, () -> stage.south().listeners(), count -> count == 1);
        account.check(
                Voice.SOUTH,
                "one WebSocket for events and states is open, and told what is wanted",
                listeners == 1,
                listeners + " are");
        Shell.look(account, stage.host(), "servers");
    }

    private boolean moduleStarted(Account account) {
        JsonNode module = stage.host().module();
        String origin = module.path("origin").asText();
        boolean started =
                module.path("state").asText().equals("STARTED") && origin.endsWith(".jar");
        account.check(
                Voice.ONSPHERE,
                "the module runs, loaded from " + (started ? origin : "a jar in its folder"),
                started,
                module.isMissingNode() ? "no module in that folder" : module.toString());
        return started;
    }

    private void online(Account account, String server) {
        ServerState state =
                Patience.until(LIMIT, () -> stage.host().server(server), ServerState::isOnline);
        account.check(Voice.ONSPHERE, server + " is ONLINE", state.isOnline(), state.words());
    }

    private static void signedIn(Account account, DemoSite site) {
        long tokens = site.signIns(200);
        account.check(
                site.voice(),
                "user " + Example.USER + " has signed in once, and got a token",
                tokens == 1,
                tokens + " tokens");
    }
}
