package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.CommandResult;
import ch.onsphere.osp.examples.demo.site.DemoSite;
import ch.onsphere.osp.examples.demo.site.ListedEvent;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Patience;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Compares what the host tells of a command with what the site itself has in its event list. */
final class Arrival {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final DemoSite site;
    private final long before;

    private Arrival(DemoSite site) {
        this.site = site;
        this.before = site.triggered();
    }

    /** To be made before the command is sent: only what comes after it counts. */
    static Arrival at(DemoSite site) {
        return new Arrival(site);
    }

    /** The host knows the event by the site's own id. */
    void checkTold(Account account, Ledger ledger, CommandResult told) {
        account.check(
                Voice.ONSPHERE,
                told.outputId()
                        + " is Done: event "
                        + told.reference()
                        + " (correlation id "
                        + told.correlationId()
                        + ")",
                told.isDone(),
                told.words());
        ledger.add(site.voice(), told.reference());
    }

    /** The site has one new event, the one that the host was told of. */
    void checkListed(Account account, CommandResult told, String eventName) {
        checkListed(account, told, eventName, "", "");
    }

    /** The same, about one camera. */
    void checkListedOf(Account account, CommandResult told, String eventName, String camera) {
        String source = "cameras/" + site.camera(camera);
        checkListed(account, told, eventName, source, ", source " + source + " (" + camera + ")");
    }

    private void checkListed(
            Account account, CommandResult told, String eventName, String source, String about) {
        List<ListedEvent> listed =
                Patience.until(LIMIT, () -> listed(told), found -> !found.isEmpty());
        boolean right =
                listed.size() == 1
                        && listed.get(0).type().equals(site.eventType(eventName))
                        && (source.isEmpty() || listed.get(0).source().equals(source));
        account.check(
                site.voice(),
                "the site's own list holds event "
                        + told.reference()
                        + ": \""
                        + eventName
                        + "\""
                        + about
                        + (right ? ", " + listed.get(0).timeOfDay() : ""),
                right,
                listed.isEmpty() ? "not in the list" : listed.toString());
        long news = site.triggered() - before;
        account.check(site.voice(), "it is the only new event", news == 1, news + " new events");
    }

    /** Nothing at all. */
    void checkNothing(Account account, String expected) {
        long news = site.triggered() - before;
        account.check(site.voice(), expected, news == 0, news + " new events");
    }

    private List<ListedEvent> listed(CommandResult told) {
        String id = told.reference().toLowerCase(Locale.ROOT);
        return site.gateway().events().stream().filter(event -> event.id().equals(id)).toList();
    }
}
