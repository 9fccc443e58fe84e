package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.alarm.AlarmWatch;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.intake.DurableIntake;
import ch.onsphere.osp.milestone.owner.Owners;
import ch.onsphere.osp.milestone.stream.EventStream;
import ch.onsphere.osp.milestone.webhook.WebhookDoor;
import java.time.Duration;
import java.util.Optional;

/** What comes in from one server. A server that nothing comes in from has no file on the disk. */
final class ServerIntake {

    private final Owners owners;
    private final Optional<DurableIntake> intake;
    private final Optional<WebhookDoor> door;
    private final Optional<EventStream> stream;
    private final Optional<AlarmWatch> alarms;

    ServerIntake(
            Owners owners,
            Optional<DurableIntake> intake,
            Optional<WebhookDoor> door,
            Optional<EventStream> stream,
            Optional<AlarmWatch> alarms) {
        this.owners = owners;
        this.intake = intake;
        this.door = door;
        this.stream = stream;
        this.alarms = alarms;
    }

    void start() {
        intake.ifPresent(
                each -> {
                    owners.whenPrepared(each::proceed);
                    each.start(owners, owners::isPrepared);
                });
        door.ifPresent(WebhookDoor::open);
        stream.ifPresentOrElse(EventStream::start, () -> owners.whenPrepared(this::untold));
    }

    private void untold() {
        owners.untold(MilestoneError.STATE_NOT_TOLD.at("`eventStream` of the server is false"));
    }

    /** The server answers. */
    void connected() {
        stream.ifPresent(EventStream::open);
        alarms.ifPresent(AlarmWatch::open);
    }

    /** The server does not answer. */
    void lost(OspException why) {
        stream.ifPresent(each -> each.hold(why));
        alarms.ifPresent(each -> each.hold(why));
    }

    /** What is wrong with what comes in from a server that answers. */
    Optional<OspException> trouble() {
        return stream.flatMap(EventStream::trouble)
                .or(() -> door.flatMap(WebhookDoor::trouble))
                .or(() -> alarms.flatMap(AlarmWatch::trouble));
    }

    void close() {
        door.ifPresent(WebhookDoor::close);
        stream.ifPresent(EventStream::close);
        alarms.ifPresent(AlarmWatch::close);
        intake.ifPresent(DurableIntake::close);
    }

    boolean awaitEnd(Duration limit) {
        boolean hasStreamed = stream.map(each -> each.awaitEnd(limit)).orElse(true);
        boolean hasLooked = alarms.map(each -> each.awaitEnd(limit)).orElse(true);
        boolean hasPublished = intake.map(each -> each.awaitPublished(limit)).orElse(true);
        return hasStreamed && hasLooked && hasPublished;
    }

    boolean awaitWritten(Duration limit) {
        return intake.map(each -> each.awaitWritten(limit)).orElse(true);
    }
}
