package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.HostApi;
import ch.onsphere.osp.examples.demo.host.ValueChange;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Patience;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import java.time.Duration;
import java.util.List;

/** A value of OnSphere that a site sets, and what was published of it from some moment on. */
final class FollowingValue {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final HostApi host;
    private final String itemId;
    private final long begin;

    FollowingValue(HostApi host, String itemId) {
        this.host = host;
        this.itemId = itemId;
        this.begin = host.lastChange();
    }

    void is(Account account, String content, String meaning) {
        String seen = Patience.until(LIMIT, () -> host.content(itemId), content::equals);
        account.check(
                Voice.ONSPHERE,
                itemId + " is " + content + ": " + meaning,
                seen.equals(content),
                seen);
    }

    void becomes(Account account, String content) {
        List<ValueChange> changes =
                Patience.until(LIMIT, () -> changesTo(content), found -> !found.isEmpty());
        account.check(
                Voice.ONSPHERE,
                itemId + " has changed to " + content + ", once",
                changes.size() == 1,
                host.changes(itemId, begin).toString());
    }

    private List<ValueChange> changesTo(String content) {
        return host.changes(itemId, begin).stream()
                .filter(change -> change.mode().equals("CHANGE"))
                .filter(change -> change.content().equals(content))
                .toList();
    }
}
