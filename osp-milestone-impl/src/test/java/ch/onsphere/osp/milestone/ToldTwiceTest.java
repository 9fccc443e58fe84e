package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.Webhook;
import ch.onsphere.osp.examples.xprotect.WebhookRule;
import ch.onsphere.osp.kit.testing.Until;
import ch.onsphere.osp.milestone.stream.StreamTiming;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site tells of an event by webhook and by stream: its value is set once, whichever is first. */
class ToldTwiceTest {

    private static final String TOKEN = "both ways";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir Path state;
    private StreamBed stream;
    private SimulatedSite site;
    private WebhookDoor door;

    @BeforeEach
    void listenBothWays() {
        stream =
                new StreamBed(
                        state,
                        Bed.options(),
                        "\"webhook\": {\"path\": \"/vms\", \"token\": \"" + TOKEN + "\"}");
        // A stream that is held back is silent, and not to be taken for dead.
        stream.bed().streaming(new StreamTiming(PATIENCE, PATIENCE, PATIENCE, PATIENCE));
        stream.gateOwner().listening();
        site = stream.site();
        door = new WebhookDoor(stream.bed().host().receiver("/vms"));
        site.webhooks().timeout(Duration.ofMinutes(2));
        site.webhooks().add(new Webhook("osp", door.address(), TOKEN));
        site.webhooks().bind(new WebhookRule("", "", "osp"));
    }

    @AfterEach
    void close() {
        site.stream().proceed();
        door.close();
        stream.close();
    }

    @Test
    void whatTheWebhookToldIsNotToldAgainByTheStream() {
        site.stream().pause();
        String id = openGate();
        stream.awaitTold(1);
        site.webhooks().unbindAll();

        site.stream().proceed();
        // The stream alone tells of it, after the one before.
        String last = openGate();

        awaitTold(last);
        assertThat(stream.told()).containsExactly(id, last);
        assertThat(stream.bed().host().count("repeated")).isPositive();
    }

    @Test
    void whatTheStreamToldIsNotToldAgainByTheWebhook() {
        door.hold();
        String id = openGate();
        stream.awaitTold(1);
        site.stream().pause();

        door.release();
        Until.holds("the webhook has it", () -> isAcknowledged(id));
        // The webhook alone tells of it, after the one before.
        String last = openGate();

        awaitTold(last);
        assertThat(stream.told()).containsExactly(id, last);
    }

    private String openGate() {
        return stream.openGate(1).get(0);
    }

    private void awaitTold(String id) {
        Until.holds("the last is told", () -> stream.told().contains(id));
    }

    private boolean isAcknowledged(String id) {
        return site.webhooks().attempts().stream()
                .anyMatch(attempt -> attempt.eventId().equals(id) && attempt.status() == 200);
    }
}
