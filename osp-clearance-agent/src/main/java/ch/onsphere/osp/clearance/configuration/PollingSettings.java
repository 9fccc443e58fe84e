package ch.onsphere.osp.clearance.configuration;

import java.time.Duration;

/**
 * How often jobs are asked for.
 *
 * @param interval from one look to the next
 * @param longest the longest time between two while the service is away
 */
public record PollingSettings(Duration interval, Duration longest) {}
