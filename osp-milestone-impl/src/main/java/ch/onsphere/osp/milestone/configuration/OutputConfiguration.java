package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.TransmissionMode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * One output, as its {@code output.milestone} describes it.
 *
 * @param id the directory that holds the file
 * @param linkedServer the server it acts on
 * @param type what it does there
 * @param event a GUID (lower case, without braces) or the exact name of an event
 * @param source {@code cameras/<guid>} or the like, or a camera's exact name; empty when the event
 *     has no source
 * @param triggerModes the transmission modes it fires for; never empty
 * @param contents the contents it fires for; empty for all of them
 * @param maximumAge how long a command may wait for a server that is away
 */
public record OutputConfiguration(
        ItemId id,
        ItemId linkedServer,
        OutputType type,
        String event,
        Optional<String> source,
        Set<TransmissionMode> triggerModes,
        Optional<Set<String>> contents,
        Duration maximumAge) {}
