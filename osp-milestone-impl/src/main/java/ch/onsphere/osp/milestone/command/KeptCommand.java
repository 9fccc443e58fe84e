package ch.onsphere.osp.milestone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A command that was left on the disk by an earlier run.
 *
 * @param number its place in the order in which commands came
 * @param memo what has to be known to carry it out
 * @param keptAt when it was written down, by the clock of this machine
 * @param sending the attempt under way when the process ended, if there was one
 */
public record KeptCommand(
        long number, JsonNode memo, Instant keptAt, Optional<LostAnswer> sending) {}
