package ch.onsphere.osp.examples.xprotect.identity;

import java.time.Duration;

/**
 * When a basic user is locked out.
 *
 * @param threshold wrong passwords in a row; 0 for never
 * @param duration for how long
 */
record Lockout(int threshold, Duration duration) {}
