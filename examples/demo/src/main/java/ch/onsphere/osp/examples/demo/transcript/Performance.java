package ch.onsphere.osp.examples.demo.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays steps one after another and judges each. */
public final class Performance {

    private static final Logger LOG = LoggerFactory.getLogger(Performance.class);

    private final Transcript transcript;
    private final boolean inviting;

    /**
     * Nothing is played yet.
     *
     * @param transcript where it is told
     * @param inviting whether commands to try are told, since everything stays up
     */
    public Performance(Transcript transcript, boolean inviting) {
        this.transcript = transcript;
        this.inviting = inviting;
    }

    /**
     * Plays all steps; a failed one does not keep the others from being played, unless they need
     * it.
     *
     * @param steps in their order
     * @return a verdict for each
     */
    public List<Verdict> play(List<Step> steps) {
        List<Verdict> verdicts = new ArrayList<>();
        boolean goOn = true;
        for (Step step : steps) {
            transcript.heading((verdicts.size() + 1) + "  " + step.title());
            if (!goOn) {
                transcript.line("  not played, because a step that it needs has failed");
                verdicts.add(Verdict.NOT_REACHED);
                continue;
            }
            Verdict verdict = play(step);
            goOn = verdict == Verdict.OBSERVED || !step.essential();
            verdicts.add(verdict);
        }
        return verdicts;
    }

    private Verdict play(Step step) {
        Account account = new Account(transcript, inviting);
        long begin = System.nanoTime();
        try {
            step.play(account);
        } catch (RuntimeException e) {
            LOG.error("The step [{}] broke off", step.title(), e);
            account.check(Voice.ONSPHERE, "the step runs to its end", false, e.toString());
        }
        transcript.verdict(account.observed(), Duration.ofNanos(System.nanoTime() - begin));
        return account.observed() ? Verdict.OBSERVED : Verdict.NOT_OBSERVED;
    }

    /**
     * Whether the story was true.
     *
     * @param verdicts of all steps
     * @return true when each of them, and at least one, was observed
     */
    public static boolean isTrue(List<Verdict> verdicts) {
        return !verdicts.isEmpty() && verdicts.stream().allMatch(Verdict.OBSERVED::equals);
    }
}
