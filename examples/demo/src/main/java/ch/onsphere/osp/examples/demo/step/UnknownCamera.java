package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;

/** A job that can never be done is cancelled with a reason, instead of going round for ever. */
record UnknownCamera(Stage stage) implements Step {

    private static final String CAMERA = "cellar";

    @Override
    public String title() {
        return "Clearance asks for a camera that is not there: the job is cancelled, with the reason";
    }

    @Override
    public void play(Account account) {
        SimulatedJob job = stage.account().done(JobRequest.thumbnail(CAMERA));
        account.tell(Voice.ACCOUNT, "has posted a thumbnail of camera " + CAMERA);
        account.check(
                Voice.ACCOUNT,
                "the job is Cancelled: " + job.message(),
                job.state() == JobState.CANCELLED && job.message().contains(CAMERA),
                Ended.words(job));
        account.check(
                Voice.ACCOUNT,
                "nothing was delivered for it",
                stage.account().files(job).isEmpty(),
                stage.account().files(job).toString());
    }
}
