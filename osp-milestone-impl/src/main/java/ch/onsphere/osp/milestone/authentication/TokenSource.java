package ch.onsphere.osp.milestone.authentication;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.configuration.Authentication;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.site.CurrentSite;
import ch.onsphere.osp.milestone.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The token of one server. However many callers want a new one, one request is under way and all
 * take its outcome, the bad one too.
 */
public final class TokenSource {

    /** A site that refuses each token it gives is not asked for more than one in this time. */
    private static final Duration BETWEEN_REPLACEMENTS = Duration.ofSeconds(30);

    private final TokenEndpoint endpoint;
    private final TimeSource time;
    private final ReentrantLock requesting = new ReentrantLock();
    private volatile AccessToken current;
    private volatile Attempt last = new Attempt(0, null);
    private Long replacedNanos;

    /** The outcome of a request: its number, and why it failed or null. */
    private record Attempt(long number, OspException failure) {}

    /**
     * Asks for nothing yet.
     *
     * @param http the way to the server
     * @param site where its token endpoints are
     * @param authentication what to authenticate with
     * @param time judges what has expired
     */
    public TokenSource(
            ServerHttpClient http,
            CurrentSite site,
            Authentication authentication,
            TimeSource time) {
        this.endpoint = new TokenEndpoint(http, site, authentication, time);
        this.time = time;
    }

    /**
     * Asks for a new token, or waits for the request that is under way.
     *
     * @return how long the new token lasts
     * @throws OspException when none is to be had
     */
    public Duration renew() {
        return request(last.number()).lifetime();
    }

    /**
     * How much of the token's life is left.
     *
     * @return zero when there is no token or it has expired
     */
    public Duration remaining() {
        AccessToken token = current;
        return token == null ? Duration.ZERO : token.remaining(time.nanos());
    }

    /** The token to send now; a new one when there is none or it has expired. */
    AccessToken current() {
        long seen = last.number();
        AccessToken token = current;
        if (token != null && !token.expired(time.nanos())) {
            return token;
        }
        throwIfSignInWasRefused();
        return request(seen);
    }

    /**
     * The token to send after the site has refused one.
     *
     * @throws OspException when none is to be had, or when the site refuses whatever it gives
     */
    AccessToken replace(AccessToken refused) {
        long seen = last.number();
        AccessToken token = current;
        if (token != null && token != refused) {
            return token;
        }
        if (!mayReplace(refused)) {
            throw MilestoneError.TOKEN_REJECTED.at(
                    "no other token is asked for within " + BETWEEN_REPLACEMENTS);
        }
        forget(refused);
        throwIfSignInWasRefused();
        return request(seen);
    }

    /**
     * Only {@link #renew}, whose caller keeps the pauses, asks again after a refused sign-in:
     * commands that each tried once more would lock the user.
     */
    private void throwIfSignInWasRefused() {
        OspException failure = last.failure();
        if (failure != null && MilestoneError.of(failure).isRefusedSignIn()) {
            throw failure;
        }
    }

    private synchronized boolean mayReplace(AccessToken refused) {
        long now = time.nanos();
        boolean may =
                refused.wasAccepted()
                        || replacedNanos == null
                        || now - replacedNanos >= BETWEEN_REPLACEMENTS.toNanos();
        if (may) {
            replacedNanos = now;
        }
        return may;
    }

    /** A refused token does not count as one that is left, should no other be had. */
    private void forget(AccessToken refused) {
        requesting.lock();
        try {
            if (current == refused) {
                current = null;
            }
        } finally {
            requesting.unlock();
        }
    }

    private AccessToken request(long seen) {
        requesting.lock();
        try {
            if (last.number() != seen) {
                return outcome();
            }
            OspException failure = null;
            try {
                current = endpoint.request();
            } catch (OspException e) {
                failure = e;
            }
            last = new Attempt(seen + 1, failure);
            return outcome();
        } finally {
            requesting.unlock();
        }
    }

    private AccessToken outcome() {
        if (last.failure() != null) {
            throw last.failure();
        }
        return current;
    }
}
