package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Voice;

/** How a job has ended, as the account sees it. */
final class Ended {

    private Ended() {}

    static void completed(Account account, SimulatedJob job) {
        account.check(
                Voice.ACCOUNT,
                "the job is Completed, by the agent " + job.agentId() + ", and was taken once",
                job.state() == JobState.COMPLETED && job.locks() == 1 && job.completions() == 1,
                words(job));
    }

    static String words(SimulatedJob job) {
        return job.state().label()
                + (job.message().isEmpty() ? "" : ": " + job.message())
                + " (taken "
                + job.locks()
                + " times)";
    }
}
