package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.site.Equipment;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Patience;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What a camera sees becomes a value, and the value makes the camera look and record. */
record MotionAtTheDoor(Stage stage) implements Step {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public String title() {
        return "Somebody comes to the door: the state becomes a value, the value drives the camera";
    }

    @Override
    public void play(Account account) {
        Equipment equipment = stage.south().equipment();
        long moves = equipment.movesTo(Example.CAMERA, Example.PRESET);
        FollowingValue motion = new FollowingValue(stage.host(), Example.MOTION);
        motion.is(account, "false", "nobody is there");
        stage.south().motionBegins();
        account.tell(Voice.SOUTH, "camera " + Example.CAMERA + " sees motion");
        motion.becomes(account, "true");
        account.tell(
                Voice.ONSPHERE,
                "its callback.ospp names " + Example.LOOK_AT_DOOR + " and " + Example.RECORD_DOOR);
        seen(
                account,
                "the camera has gone to its preset \"" + Example.PRESET + "\", once",
                () -> equipment.movesTo(Example.CAMERA, Example.PRESET) == moves + 1);
        seen(account, "the camera records", () -> equipment.isRecording(Example.CAMERA));
        stage.south().motionEnds();
        account.tell(Voice.SOUTH, "the one at the door goes");
        motion.becomes(account, "false");
        seen(account, "the camera records no more", () -> !equipment.isRecording(Example.CAMERA));
    }

    private void seen(Account account, String expected, BooleanSupplier so) {
        boolean observed = Patience.until(LIMIT, so::getAsBoolean, seen -> seen);
        account.check(Voice.SOUTH, expected, observed, "it is not so");
    }
}
