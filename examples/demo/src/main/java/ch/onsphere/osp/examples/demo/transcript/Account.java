package ch.onsphere.osp.examples.demo.transcript;

import java.util.List;

/**
 * What is told of one step while it is played. The step counts as observed when something was
 * checked and all of it was as expected: a step that checks nothing proves nothing.
 */
public final class Account {

    private final Transcript transcript;
    private final boolean inviting;
    private int met;
    private int missed;

    Account(Transcript transcript, boolean inviting) {
        this.transcript = transcript;
        this.inviting = inviting;
    }

    /**
     * Tells what was done, which proves nothing yet.
     *
     * @param who whose side
     * @param text in plain words
     */
    public void tell(Voice who, String text) {
        transcript.tell(who, text);
    }

    /**
     * Checks what one side saw.
     *
     * @param who whose side
     * @param expected in plain words, as a statement
     * @param observed whether it is true
     * @param seen what was there instead, told when it is not
     */
    public void check(Voice who, String expected, boolean observed, String seen) {
        if (observed) {
            met++;
            transcript.marked(who, true, expected);
        } else {
            missed++;
            transcript.marked(who, false, "expected: " + expected);
            transcript.tell(who, "seen: " + seen);
        }
    }

    /**
     * A command that does the same from a shell, told where everything stays up to try it.
     *
     * @param lines its lines, continued by a backslash each
     */
    public void command(String... lines) {
        if (inviting) {
            transcript.command(List.of(lines));
        }
    }

    boolean observed() {
        return missed == 0 && met > 0;
    }
}
