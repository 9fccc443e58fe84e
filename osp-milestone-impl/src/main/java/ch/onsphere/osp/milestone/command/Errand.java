package ch.onsphere.osp.milestone.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command as the queue of its server sees it. */
public interface Errand {

    /**
     * What it is called.
     *
     * @return another errand of the same key is the same command
     */
    CommandKey key();

    /**
     * What it changes the state of, under each name that is known of it by now. Of errands that
     * share one, each waits for the result of the one before. Must not block.
     *
     * @return empty when it does not matter what else is done meanwhile
     */
    default Set<String> subjects() {
        return Set.of();
    }

    /**
     * When it was given.
     *
     * @return by the clock of this machine
     */
    Instant time();

    /**
     * How long it may wait.
     *
     * @return from the time when it was given
     */
    Duration maximumAge();

    /**
     * Tries once. May block for as long as requests may take.
     *
     * @return what came of it
     */
    Attempt tryOnce();

    /**
     * Looks whether an attempt was carried out whose answer was lost. May block.
     *
     * @param lost the attempt
     * @return what was found
     */
    Finding lookBack(LostAnswer lost);

    /**
     * What is to be seen on the server at this moment that could later be taken for a trace of this
     * command, and is none.
     *
     * @return ids
     */
    List<String> others();

    /**
     * What has to be known to carry it out after a restart.
     *
     * @return members of a JSON object, without a secret; empty when it is not to outlive this run
     */
    Optional<Map<String, Object>> memo();

    /**
     * Takes notice that it waits, and lies on the disk.
     *
     * @param why what it waits for
     */
    void waits(String why);
}
