package ch.onsphere.osp.examples.host.http;

import java.time.Duration;

/**
 * What the bodies of all requests together may cost.
 *
 * @param budget the memory
 * @param within how long one body may take to arrive, however many pieces it comes in
 */
record BodyLimits(BodyBudget budget, Duration within) {}
