package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.CommandResult;
import ch.onsphere.osp.examples.demo.site.Incidents;
import ch.onsphere.osp.examples.demo.site.ListedAlarm;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;

/** An alarm is a matter of both sides: each may see to it, and the other learns of it. */
record AlarmIsSeenTo(Stage stage) implements Step {

    private static final String OPERATOR = "Guard";

    @Override
    public String title() {
        return "The south raises an alarm, OnSphere acknowledges it, and an operator closes it";
    }

    @Override
    public void play(Account account) {
        FollowingValue intrusion = new FollowingValue(stage.host(), Example.INTRUSION);
        intrusion.is(account, "quiet", "there is no such alarm");
        String alarm = stage.south().raiseAlarm(Example.INTRUSION_ALARM, Example.CAMERA);
        account.tell(
                Voice.SOUTH,
                "its alarm definition \"%s\" raises an alarm about camera %s"
                        .formatted(Example.INTRUSION_ALARM, Example.CAMERA));
        intrusion.becomes(account, "alarm");
        acknowledge(account, alarm);
        intrusion.becomes(account, "acknowledged");
        stage.south().closeAlarm(alarm, OPERATOR);
        account.tell(Voice.SOUTH, "an operator, " + OPERATOR + ", closes the alarm");
        listed(account, "Closed", stage.south().gateway().alarm(alarm));
        intrusion.becomes(account, "quiet");
        account.command(
                "curl " + stage.south().control() + "/alarms",
                "  -d '{\"name\":\"%s\",\"source\":\"cameras/%s\"}'"
                        .formatted(Example.INTRUSION_ALARM, stage.south().camera(Example.CAMERA)));
        Shell.write(account, stage.host(), Example.INTRUSION_SEEN, "true");
    }

    private void acknowledge(Account account, String alarm) {
        account.tell(Voice.ONSPHERE, Example.INTRUSION_SEEN + " is written \"true\"");
        CommandResult result =
                stage.host()
                        .write(Example.INTRUSION_SEEN, "true")
                        .of(Example.ACKNOWLEDGE_INTRUSION);
        account.check(
                Voice.ONSPHERE,
                result.outputId() + " is " + result.words(),
                result.isDone() && result.reference().equals(alarm),
                result.words());
        listed(account, "In progress", stage.south().gateway().alarm(alarm));
        Incidents incidents = stage.south().incidents();
        account.check(
                Voice.SOUTH,
                "it was moved there by the user " + Example.USER,
                incidents.alarmChangedBy(alarm).equals(Example.USER),
                incidents.alarmChangedBy(alarm));
    }

    private static void listed(Account account, String state, ListedAlarm seen) {
        account.check(
                Voice.SOUTH,
                "the site's own list holds it: " + seen.words(),
                seen.state().equals(state),
                seen.words());
    }
}
