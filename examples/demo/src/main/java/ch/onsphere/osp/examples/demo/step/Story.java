package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.transcript.Step;
import java.util.List;

/** The steps in their order. */
public final class Story {

    private Story() {}

    /**
     * All steps.
     *
     * @param stage where they are played
     * @return the steps: first those of the sites, then those of the account
     */
    public static List<Step> on(Stage stage) {
        Ledger ledger = new Ledger();
        return List.of(
                new SitesAreUp(stage),
                new AccountIsUp(stage),
                new HostIsUp(stage),
                new ValueBecomesEvent(stage, ledger),
                new SameValueAgain(stage),
                new OutputByName(stage, ledger),
                new WebhookIsMade(stage),
                new EventComesBack(stage, ledger),
                new MotionAtTheDoor(stage),
                new RelayFollows(stage),
                new PanicButton(stage),
                new AlarmIsSeenTo(stage),
                new MistakeInAFile(stage, ledger),
                new RefusedPassword(stage, ledger),
                new MendedPassword(stage, ledger),
                new SiteComesBack(stage, ledger),
                new Reckoning(stage, ledger),
                new CamerasAreListed(stage),
                new StillIsDelivered(stage),
                new RecordingsAreDelivered(stage),
                new UnknownCamera(stage),
                new RecordIsSound(stage));
    }
}
