package ch.onsphere.osp.api;

import java.time.Instant;

/**
 * A value was written to an output.
 *
 * @param outputId the output: the directory of an {@code output.<type>}
 * @param value what was written
 * @param mode why the value was published
 * @param time when it was written
 * @param correlationId names this command wherever it goes: logs, audit, results; a repetition of
 *     the same command carries the same id; not empty
 */
public record OutputCommand(
        ItemId outputId, Value value, TransmissionMode mode, Instant time, String correlationId) {

    /**
     * Checks the correlation id.
     *
     * @param outputId the output
     * @param value what was written
     * @param mode why the value was published
     * @param time when it was written
     * @param correlationId the name of this command
     * @throws IllegalArgumentException when the correlation id is blank
     */
    public OutputCommand {
        if (correlationId.isBlank()) {
            throw new IllegalArgumentException("a command needs a correlation id");
        }
    }
}
