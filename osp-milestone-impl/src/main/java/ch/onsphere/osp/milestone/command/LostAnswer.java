package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OspException;
import java.time.Instant;
import java.util.List;

/**
 * An attempt of which nobody knows what became.
 *
 * @param sentAt when it began, by the clock of this machine
 * @param others what is to be seen on the server of about that time and came of other commands
 * @param why what is known
 * @param mayStillHappen whether the server may be at it still
 */
public record LostAnswer(
        Instant sentAt, List<String> others, OspException why, boolean mayStillHappen) {}
