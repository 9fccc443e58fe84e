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
 * @param action what it does there
 * @param triggerModes the transmission modes it fires for; never empty
 * @param contents the contents it fires for; empty for all of them
 * @param maximumAge how long a command may wait for a server that is away
 */
public record OutputConfiguration(
        ItemId id,
        ItemId linkedServer,
        OutputAction action,
        Set<TransmissionMode> triggerModes,
        Optional<Set<String>> contents,
        Duration maximumAge) {}
