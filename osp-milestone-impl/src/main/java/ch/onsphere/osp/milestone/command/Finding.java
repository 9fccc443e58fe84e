package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;

/** What came of looking whether a command was carried out whose answer was lost. */
public sealed interface Finding {

    /**
     * It was.
     *
     * @param result what to tell whoever gave the command
     */
    record Found(OutputResult.Done result) implements Finding {}

    /** Nothing of it is to be seen where it would be, at least not yet. */
    record Absent() implements Finding {}

    /** It does not matter: twice comes to the same as once. */
    record Repeatable() implements Finding {}

    /**
     * It cannot be found out.
     *
     * @param why the reason
     */
    record Unknowable(String why) implements Finding {}

    /**
     * The server cannot be asked just now.
     *
     * @param why the reason
     */
    record NotNow(OspException why) implements Finding {}
}
