package ch.onsphere.osp.clearance.connection;

import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.account.ConnectionFile;
import ch.onsphere.osp.clearance.configuration.AssertionSettings;
import ch.onsphere.osp.clearance.error.CredentialsError;
import ch.onsphere.osp.clearance.http.ServiceHttpClient;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The token of one account. However many callers want a new one, one request is under way and all
 * take its outcome, the bad one too. CR-003
 */
public final class TokenSource {

    /** An account that refuses the integration is not shown the same again for this long. */
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(5);

    /** A token service that is away is left alone for a moment, however many callers there are. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** A service that refuses every token is not shown more than one new one in this time. */
    private static final Duration BETWEEN_REPLACEMENTS = Duration.ofSeconds(30);

    private final TokenEndpoint endpoint;
    private final TimeSource time;
    private final ReentrantLock requesting = new ReentrantLock();
    private final AtomicLong attempts = new AtomicLong();
    private volatile AccessToken current;

    // Below: held by the lock.
    private OspException lastFailure;
    private long failedNanos;
    private Long replacedNanos;

    /**
     * Asks for nothing yet.
     *
     * @param http the way to the token service
     * @param account who asks
     * @param settings what the signed request says
     * @param time judges what has expired
     */
    public TokenSource(
            ServiceHttpClient http,
            Supplier<ConnectionFile> account,
            AssertionSettings settings,
            TimeSource time) {
        this.endpoint = new TokenEndpoint(http, account, new Assertions(settings), time);
        this.time = time;
    }

    /**
     * The token to send now. One that has lived half of its life is replaced ahead; should that
     * fail, it is used to its end.
     *
     * @throws OspException when none is to be had
     */
    AccessToken current() throws InterruptedException {
        AccessToken token = current;
        long now = time.nanos();
        if (token == null || token.isExpired(now)) {
            return awaited();
        }
        // Still good: the first who finds it due asks for another, all others go on.
        return token.isDue(now) && requesting.tryLock() ? renewed(token) : token;
    }

    private AccessToken renewed(AccessToken old) throws InterruptedException {
        try {
            if (current == old && !isPausing()) {
                request();
            }
            AccessToken now = current;
            return now == null ? old : now;
        } finally {
            requesting.unlock();
        }
    }

    private AccessToken awaited() throws InterruptedException {
        long seen = attempts.get();
        requesting.lockInterruptibly();
        try {
            if (attempts.get() == seen) {
                requestUnlessPausing();
            }
            return outcome();
        } finally {
            requesting.unlock();
        }
    }

    /**
     * The token to send after the service has refused one.
     *
     * @throws OspException when none is to be had, or the service refuses whatever it gets
     */
    AccessToken replace(AccessToken refused) throws InterruptedException {
        requesting.lockInterruptibly();
        try {
            if (current == refused) {
                if (!refused.wasAccepted() && hasReplacedJustNow()) {
                    throw CredentialsError.TOKEN_REJECTED.at(
                            "no other token is asked for within " + BETWEEN_REPLACEMENTS);
                }
                // A refused token is not one to fall back on, should no other be had.
                current = null;
                replacedNanos = time.nanos();
            }
            if (current == null) {
                requestUnlessPausing();
            }
            return outcome();
        } finally {
            requesting.unlock();
        }
    }

    private boolean hasReplacedJustNow() {
        return replacedNanos != null
                && time.nanos() - replacedNanos < BETWEEN_REPLACEMENTS.toNanos();
    }

    private boolean isPausing() {
        return lastFailure != null
                && time.nanos() - failedNanos < pauseAfter(lastFailure)
                && !(isRefusal(lastFailure) && endpoint.hasOther());
    }

    private void requestUnlessPausing() throws InterruptedException {
        if (isPausing()) {
            throw lastFailure;
        }
        request();
    }

    private void request() throws InterruptedException {
        try {
            current = endpoint.request();
            lastFailure = null;
        } catch (OspException e) {
            lastFailure = e;
            failedNanos = time.nanos();
        }
        attempts.incrementAndGet();
    }

    private static long pauseAfter(OspException failure) {
        return (isRefusal(failure) ? AFTER_REFUSAL : AFTER_FAILURE).toNanos();
    }

    private static boolean isRefusal(OspException failure) {
        return failure.code().category() == ErrorCategory.USER;
    }

    private AccessToken outcome() {
        AccessToken token = current;
        if (lastFailure != null && (token == null || token.isExpired(time.nanos()))) {
            throw lastFailure;
        }
        return token;
    }
}
