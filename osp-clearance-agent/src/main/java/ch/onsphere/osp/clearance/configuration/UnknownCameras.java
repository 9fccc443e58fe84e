package ch.onsphere.osp.clearance.configuration;

import java.time.Duration;

/**
 * What becomes of a job that names none of an agent's cameras.
 *
 * @param patience how long it is left to other agents
 * @param cancelled whether it is cancelled then; otherwise it is left for ever
 */
public record UnknownCameras(Duration patience, boolean cancelled) {}
