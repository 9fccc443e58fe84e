package ch.onsphere.osp.milestone.webhook;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.WebhookRequest;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.configuration.WebhookConfiguration;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.intake.DurableIntake;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes what XProtect posts. Nothing of a post is believed before its signature is right. XProtect
 * sends twice more what is answered with anything but 200 and 400, so 400 is for what can never
 * succeed.
 */
public final class WebhookReceiver implements Webhooks.Receiver {

    private static final int MOST_BYTES = 1 << 20;
    private static final String VERSION = "v1.0";
    private static final String VERSION_HEADER = "X-Milestone-Api-Version";

    /** Clocks differ a little; a time further ahead is wrong. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final WebhookConfiguration webhook;
    private final Signature signature;
    private final DurableIntake intake;
    private final TimeSource time;
    private final PostRecord record;

    /**
     * Receives nothing yet.
     *
     * @param server whose webhooks they are
     * @param webhook what the server's file says of them
     * @param intake where events go
     * @param meters where posts are counted
     * @param time judges the age of events
     */
    public WebhookReceiver(
            ItemId server,
            WebhookConfiguration webhook,
            DurableIntake intake,
            Meters meters,
            TimeSource time) {
        this.webhook = webhook;
        this.signature = new Signature(webhook.token());
        this.intake = intake;
        this.time = time;
        this.record = new PostRecord(server, meters, time);
    }

    /**
     * Reads what was posted and kept.
     *
     * @param body as it came
     * @return the event, or empty when it is none
     */
    public static Optional<MilestoneEvent> read(byte[] body) {
        return PostedEvent.read(body).map(PostedEvent::event);
    }

    /**
     * Why what the site posts is not taken, such as a clock that is wrong or a disk that is full.
     *
     * @return the reason; empty when all is well, as far as anybody knows
     */
    Optional<OspException> trouble() {
        return record.trouble();
    }

    @Override
    public CompletionStage<Integer> receive(WebhookRequest request) {
        byte[] body = request.body().bytes();
        if (body.length > MOST_BYTES) {
            return refused(400, MilestoneError.WEBHOOK_REFUSED, body.length + " bytes");
        }
        Optional<String> field = request.header(Signature.HEADER);
        if (field.isEmpty()) {
            return refused(401, MilestoneError.WEBHOOK_SIGNATURE, "no " + Signature.HEADER);
        }
        if (!signature.isOf(body, field.get())) {
            return refused(403, MilestoneError.WEBHOOK_SIGNATURE, "the signature is another");
        }
        if (!request.header(VERSION_HEADER)
                .map(String::strip)
                .filter(VERSION::equals)
                .isPresent()) {
            return refused(
                    400, MilestoneError.WEBHOOK_REFUSED, VERSION_HEADER + " is not " + VERSION);
        }
        if (!isJson(request)) {
            return refused(400, MilestoneError.WEBHOOK_REFUSED, "the body is not said to be JSON");
        }
        return PostedEvent.read(body)
                .map(posted -> take(posted, body))
                .orElseGet(
                        () ->
                                refused(
                                        400,
                                        MilestoneError.WEBHOOK_REFUSED,
                                        "the body is no event: JSON with EventHeader.ID, MessageId"
                                                + " and Timestamp"));
    }

    private static boolean isJson(WebhookRequest request) {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.split(";", 2)[0].strip().equals("application/json");
    }

    private CompletionStage<Integer> take(PostedEvent posted, byte[] body) {
        Instant now = time.now();
        Instant happened = posted.event().time();
        if (happened.isBefore(now.minus(webhook.maximumAge()))) {
            return refused(
                    400, MilestoneError.WEBHOOK_CLOCK, "of " + happened + ", posted at " + now);
        }
        if (happened.isAfter(now.plus(AHEAD))) {
            // A clock that is set right makes it succeed.
            return refused(
                    503, MilestoneError.WEBHOOK_CLOCK, "of " + happened + ", posted at " + now);
        }
        record.site(posted.site());
        return intake.take(posted.event(), body)
                .handle(
                        (isNew, failure) -> {
                            if (failure != null) {
                                return record.unavailable(failure);
                            }
                            return isNew ? record.accepted() : record.repeated();
                        });
    }

    private CompletionStage<Integer> refused(int status, MilestoneError error, String detail) {
        record.refused(error, detail);
        return CompletableFuture.completedStage(status);
    }
}
