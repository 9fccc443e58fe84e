package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.ValueChange;
import ch.onsphere.osp.examples.demo.site.DemoSite;
import ch.onsphere.osp.examples.demo.site.ListedEvent;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;
import java.util.List;

/** What came late or twice in an earlier step would show here. */
record Reckoning(Stage stage, Ledger ledger) implements Step {

    @Override
    public String title() {
        return "The reckoning: each side's events, compared";
    }

    @Override
    public void play(Account account) {
        compare(account, stage.north());
        compare(account, stage.south());
        comparePublished(account);
    }

    /** What came in, against what was there to come. */
    private void comparePublished(Account account) {
        DemoSite south = stage.south();
        String type = south.eventType(Example.GATE_EVENT);
        List<String> listed =
                south.gateway().events().stream()
                        .filter(event -> event.type().equals(type))
                        .map(ListedEvent::id)
                        .sorted()
                        .toList();
        List<String> published =
                stage.host().changes(Example.GATE_OPENED, 0).stream()
                        .map(ValueChange::id)
                        .filter(id -> !id.isEmpty())
                        .sorted()
                        .toList();
        account.check(
                Voice.ONSPHERE,
                Example.GATE_OPENED
                        + " was published "
                        + published.size()
                        + " times, once for each \""
                        + Example.GATE_EVENT
                        + "\" in the south's list",
                !listed.isEmpty() && published.equals(listed),
                published + " for " + listed);
    }

    private void compare(Account account, DemoSite site) {
        List<String> told = ledger.of(site.voice());
        List<String> listed =
                site.gateway().events().stream()
                        .filter(event -> site.eventTypes().contains(event.type()))
                        .map(ListedEvent::id)
                        .sorted()
                        .toList();
        account.check(
                site.voice(),
                told.size()
                        + " events in the site's list, the same "
                        + told.size()
                        + " that OnSphere knows: none lost, none twice",
                !told.isEmpty()
                        && listed.equals(told)
                        && site.triggered() == told.size()
                        && site.requestsToTrigger() >= told.size(),
                listed.size() + " in the list, " + site.triggered() + " triggered");
    }
}
