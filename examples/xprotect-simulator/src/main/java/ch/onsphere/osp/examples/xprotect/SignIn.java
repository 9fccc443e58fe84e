package ch.onsphere.osp.examples.xprotect;

import java.time.Duration;

/**
 * How the identity provider behaves.
 *
 * @param tokenLifetime lifetime of access tokens
 * @param lockoutThreshold how many wrong passwords in a row lock a user out; 0 for never
 * @param lockoutDuration how long such a lock-out lasts, by the clock of the site
 */
public record SignIn(Duration tokenLifetime, int lockoutThreshold, Duration lockoutDuration) {
    static SignIn defaults() {
        return new SignIn(Duration.ofHours(1), 5, Duration.ofMinutes(5));
    }

    SignIn withTokenLifetime(Duration changed) {
        return new SignIn(changed, lockoutThreshold, lockoutDuration);
    }

    SignIn withLockout(int threshold, Duration duration) {
        return new SignIn(tokenLifetime, threshold, duration);
    }
}
