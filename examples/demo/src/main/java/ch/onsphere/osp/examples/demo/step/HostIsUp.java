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

/** The host is started and finds the modules in their jars, and each signs in on its side. */
record HostIsUp(Stage stage) implements Step {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public String title() {
        return "The host starts on the example configuration, and its modules sign in";
    }

    @Override
    public boolean essential() {
        return true;
    }

    @Override
    public void play(Account account) {
        stage.startHost();
        if (!moduleStarted(account, "the connector", Example.XPROTECT_MODULE)
                || !moduleStarted(account, "the agent", Example.CLEARANCE_MODULE)) {
            return;
        }
        int errors = stage.host().errorsInTree();
        account.check(
                Voice.ONSPHERE, "no error in the configuration", errors == 0, errors + " errors");
        online(account, Example.NORTH);
        online(account, Example.SOUTH);
        online(account, Example.REGISTRY);
        signedIn(account, stage.north());
        signedIn(account, stage.south());
        long listeners =
                Patience.until(LIMIT, () -> stage.south().listeners(), count -> count == 1);
        account.check(
                Voice.SOUTH,
                "one WebSocket for events and states is open, and told what is wanted",
                listeners == 1,
                listeners + " are");
        asksForJobs(account);
        Shell.look(account, stage.host(), "servers");
    }

    private boolean moduleStarted(Account account, String what, String moduleId) {
        JsonNode module = stage.host().module(moduleId);
        String origin = module.path("origin").asText();
        boolean started =
                module.path("state").asText().equals("STARTED") && origin.endsWith(".jar");
        account.check(
                Voice.ONSPHERE,
                what + " runs, loaded from " + (started ? origin : "a jar in its folder"),
                started,
                module.isMissingNode()
                        ? "no module of that type in that folder"
                        : module.toString());
        return started;
    }

    private void asksForJobs(Account account) {
        long looks = Patience.until(LIMIT, () -> stage.account().looks(), count -> count > 0);
        long tokens = stage.account().tokens();
        account.check(
                Voice.ACCOUNT,
                "the agent has signed in once, by an assertion that its key has signed, and asks"
                        + " for jobs",
                tokens == 1 && looks > 0,
                tokens + " tokens, " + looks + " looks for jobs");
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
