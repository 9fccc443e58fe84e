package ch.onsphere.osp.milestone.authentication;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.configuration.Authentication;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.site.CurrentSite;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
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

    /** Written under the lock, read before it: who finds it changed need not ask again. */
    private final AtomicLong attempts = new AtomicLong();

    private OspException lastFailure;
    private Long replacedNanos;

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
        long seen = attempts.get();
        requesting.lock();
        try {
            if (attempts.get() == seen) {
                request();
            }
            return outcome().lifetime();
        } finally {
            requesting.unlock();
        }
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

    /**
     * How long the site wants to be left alone, if it said so when it gave no token.
     *
     * @return zero when it said nothing since this was asked last
     */
    public Duration takePatience() {
        return endpoint.takePatience();
    }

    /**
     * Whether another secret lies where the last one came from, so that asking again may help.
     *
     * @return true when it was exchanged since the last request
     */
    public boolean hasNewSecret() {
        return endpoint.hasNewSecret();
    }

    /** The token to send now; a new one when there is none or it has expired. */
    AccessToken current() {
        long seen = attempts.get();
        AccessToken token = current;
        if (token != null && !token.expired(time.nanos())) {
            return token;
        }
        requesting.lock();
        try {
            if (attempts.get() == seen) {
                throwIfSignInWasRefused();
                request();
            }
            return outcome();
        } finally {
            requesting.unlock();
        }
    }

    /**
     * The token to send after the site has refused one.
     *
     * @throws OspException when none is to be had, or when the site refuses whatever it gives
     */
    AccessToken replace(AccessToken refused) {
        requesting.lock();
        try {
            if (current != null && current != refused) {
                return current;
            }
            if (current == null && attempts.get() != refused.attempt()) {
                // Somebody else's token was refused too, and has asked before.
                return outcome();
            }
            if (!mayReplace(refused)) {
                throw MilestoneError.TOKEN_REJECTED.at(
                        "no other token is asked for within " + BETWEEN_REPLACEMENTS);
            }
            // A refused token does not count as one that is left, should no other be had.
            current = null;
            throwIfSignInWasRefused();
            request();
            return outcome();
        } finally {
            requesting.unlock();
        }
    }

    /**
     * Only {@link #renew}, whose caller keeps the pauses, asks again after a refused sign-in:
     * commands that each tried once more would lock the user.
     */
    private void throwIfSignInWasRefused() {
        if (lastFailure != null && MilestoneError.of(lastFailure).isRefusedSignIn()) {
            throw lastFailure;
        }
    }

    private boolean mayReplace(AccessToken refused) {
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

    private void request() {
        try {
            current = endpoint.request(attempts.get() + 1);
            lastFailure = null;
        } catch (OspException e) {
            lastFailure = e;
        }
        attempts.incrementAndGet();
    }

    private AccessToken outcome() {
        if (lastFailure != null) {
            throw lastFailure;
        }
        return current;
    }
}
