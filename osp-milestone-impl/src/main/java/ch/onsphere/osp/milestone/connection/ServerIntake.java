package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.milestone.intake.DurableIntake;
import ch.onsphere.osp.milestone.owner.Owners;
import ch.onsphere.osp.milestone.webhook.WebhookDoor;
import java.time.Duration;
import java.util.Optional;

/** What comes in from one server. A server that nothing comes in from has no file on the disk. */
final class ServerIntake {

    private final Owners owners;
    private final Optional<DurableIntake> intake;
    private final Optional<WebhookDoor> door;

    ServerIntake(Owners owners, Optional<DurableIntake> intake, Optional<WebhookDoor> door) {
        this.owners = owners;
        this.intake = intake;
        this.door = door;
    }

    void start() {
        intake.ifPresent(
                each -> {
                    owners.whenPrepared(each::proceed);
                    each.start(owners, owners::isPrepared);
                });
        door.ifPresent(WebhookDoor::open);
    }

    void close() {
        door.ifPresent(WebhookDoor::close);
        intake.ifPresent(DurableIntake::close);
    }

    boolean awaitEnd(Duration limit) {
        return intake.map(each -> each.awaitEnd(limit)).orElse(true);
    }
}
