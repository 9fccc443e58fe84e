package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OutputCommand;
import java.util.List;
import java.util.Set;

/** What one output does on its server; there is one small class for each kind. */
public interface OutputWork {

    /**
     * Looks the names in the output's file up, so that a mistake shows before the first command.
     *
     * @throws ch.onsphere.osp.api.OspException when a name is unknown or ambiguous, or the site
     *     cannot be asked
     */
    void prepare();

    /**
     * Whether its names lead nowhere any more, so that commands go to what they led to before.
     *
     * @return false where names are looked up for each command
     */
    default boolean usesEarlierNames() {
        return false;
    }

    /**
     * Tries once to carry out a command. May block for as long as requests may take.
     *
     * @param command what was written
     * @return what came of it; never an exception for what the site answers
     */
    Attempt tryOnce(OutputCommand command);

    /**
     * Looks whether a command was carried out whose answer was lost. May block.
     *
     * @param command what was written
     * @param lost the attempt
     * @return what was found
     */
    Finding lookBack(OutputCommand command, LostAnswer lost);

    /**
     * What it changes the state of, on its server: as the file names it, and by its id once the
     * name was looked up. Must not block.
     *
     * @return some of it the same for all outputs that do; empty when it does not matter what else
     *     is done meanwhile
     */
    default Set<String> subjects() {
        return Set.of();
    }

    /**
     * What is to be seen on the server now that could be taken for a trace of the next command.
     *
     * @return ids; none where nothing is ever looked for
     */
    default List<String> others() {
        return List.of();
    }
}
