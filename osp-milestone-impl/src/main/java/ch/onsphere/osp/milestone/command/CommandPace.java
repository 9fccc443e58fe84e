package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.kit.time.Backoff;
import java.time.Duration;

/**
 * How long to wait before something is tried again.
 *
 * @param backoff after an attempt failed and the server named no time
 * @param settling after which an event that is not in the site's list did not happen
 */
public record CommandPace(Backoff backoff, Duration settling) {}
