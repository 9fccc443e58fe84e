package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.TokenSource;
import ch.onsphere.osp.milestone.command.CommandQueue;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.site.CurrentSite;
import ch.onsphere.osp.milestone.site.Site;
import ch.onsphere.osp.milestone.site.SiteDiscovery;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one server connected: finds its gateway, gets a token and renews it, looks from time to
 * time whether it still answers, and opens or closes the gate for commands accordingly. Everything
 * here happens on the session's own thread, one thing after another, so there is no state to guard.
 */
final class ServerSession {

    private static final Logger LOG = LoggerFactory.getLogger(ServerSession.class);

    /** A wrong password locks the user when it is tried again and again. */
    private static final Duration BETWEEN_REFUSALS = Duration.ofMinutes(15);

    /** How soon a secret is found that was mended where it lies. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final SessionThread thread;
    private final SiteDiscovery discovery;
    private final CurrentSite current;
    private final TokenSource tokens;
    private final BooleanSupplier proxyHasNewSecret;
    private final ServerCheck check;
    private final CommandQueue queue;
    private final ServerIntake intake;
    private final StatusReport status;
    private final Timing timing;

    private final Alarm nextConnection;
    private final Alarm nextRenewal;
    private final Alarm nextCheck;
    private final Alarm nextLook;
    private int failures;
    private OspException notRenewedBecause;
    private boolean isRefusedByProxy;
    private volatile boolean closed;

    ServerSession(
            SessionThread thread,
            TimeSource time,
            SiteDiscovery discovery,
            CurrentSite current,
            TokenSource tokens,
            BooleanSupplier proxyHasNewSecret,
            ServerCheck check,
            CommandQueue queue,
            ServerIntake intake,
            StatusReport status,
            Timing timing) {
        this.thread = thread;
        this.discovery = discovery;
        this.current = current;
        this.tokens = tokens;
        this.proxyHasNewSecret = proxyHasNewSecret;
        this.check = check;
        this.queue = queue;
        this.intake = intake;
        this.status = status;
        this.timing = timing;
        this.nextConnection = new Alarm(time, () -> run(this::connect));
        this.nextRenewal = new Alarm(time, () -> run(this::renew));
        this.nextCheck = new Alarm(time, () -> run(this::checkNow));
        this.nextLook = new Alarm(time, () -> run(this::lookAtSecret));
    }

    void start() {
        status.connecting();
        run(this::connect);
    }

    /** Takes notice of a request that failed elsewhere. Returns at once. */
    void suspect() {
        thread.runUnlessWaiting(guarded(this::checkNow));
    }

    /** Ends what is to happen later; a step under way ends when its connections are cut. */
    void close() {
        closed = true;
        thread.close();
        nextConnection.cancel();
        nextRenewal.cancel();
        nextCheck.cancel();
        nextLook.cancel();
    }

    boolean awaitEnd(Duration limit) {
        return thread.awaitEnd(limit);
    }

    private void run(Runnable step) {
        thread.run(guarded(step));
    }

    /** Whatever goes wrong in a step, there is always a next one. */
    private Runnable guarded(Runnable step) {
        return () -> {
            try {
                step.run();
            } catch (RuntimeException | Error e) {
                if (closed) {
                    return;
                }
                LOG.error("A step of a session failed", e);
                lost(MilestoneError.INTERNAL_ERROR.at(e.toString(), e));
            }
        };
    }

    private void connect() {
        nextConnection.cancel();
        nextLook.cancel();
        try {
            current.set(discovery.discover());
            Duration left = tokens.remaining();
            planRenewal(left.isZero() ? tokens.renew() : left);
            check.lookAgain();
            check.perform();
            connected();
        } catch (OspException e) {
            lost(e);
        }
    }

    private void checkNow() {
        if (nextConnection.isSet()) {
            return;
        }
        if (current.find().filter(Site::hasEventsRest).isEmpty()) {
            // It may have been updated without an outage that was noticed.
            connect();
            return;
        }
        try {
            check.perform();
            connected();
        } catch (OspException e) {
            if (isStrain(MilestoneError.of(e))) {
                nextCheck.set(timing.betweenChecks());
                status.degraded(e, true);
            } else {
                lost(e);
            }
        }
    }

    /** It answers, so it is there; commands keep pauses of their own. */
    private static boolean isStrain(MilestoneError error) {
        return error == MilestoneError.SERVER_BUSY || error == MilestoneError.SERVER_FAILED;
    }

    private void renew() {
        nextLook.cancel();
        try {
            planRenewal(tokens.renew());
            connected();
        } catch (OspException e) {
            if (tokens.remaining().isZero()) {
                lost(e);
            } else {
                notRenewed(e);
            }
        }
    }

    /** The old token still serves; there is time to try again, but not with a refused password. */
    private void notRenewed(OspException why) {
        Duration left = tokens.remaining();
        Duration pause = isFinal(why) ? left : nextPause();
        notRenewedBecause = why;
        if (isFinal(why)) {
            isRefusedByProxy = isByProxy(why);
            nextLook.set(BETWEEN_LOOKS);
        }
        nextRenewal.set(pause.compareTo(left) < 0 ? pause : left);
        status.degraded(why, !isFinal(why));
    }

    private void planRenewal(Duration lifetime) {
        notRenewedBecause = null;
        Duration used = lifetime.minus(tokens.remaining());
        nextRenewal.set(timing.renewals().renewAfter(lifetime).minus(used));
    }

    private void connected() {
        failures = 0;
        nextConnection.cancel();
        nextCheck.set(timing.betweenChecks());
        Site site = current.get();
        if (!site.hasEventsRest()) {
            OspException tooOld =
                    MilestoneError.VERSION_TOO_OLD.at("version " + site.productVersion());
            queue.refuse(tooOld);
            status.degraded(tooOld, true);
            return;
        }
        queue.open();
        intake.connected();
        if (notRenewedBecause == null) {
            check.report(site, intake.trouble(), status);
        } else {
            status.degraded(notRenewedBecause, !isFinal(notRenewedBecause));
        }
    }

    private void lost(OspException why) {
        intake.lost(why);
        nextCheck.cancel();
        nextRenewal.cancel();
        if (isFinal(why)) {
            refused(why);
            return;
        }
        if (MilestoneError.of(why) == MilestoneError.VERSION_TOO_OLD) {
            queue.refuse(why);
        } else {
            queue.hold(why);
        }
        nextConnection.set(nextPause());
        status.offline(why);
    }

    /** The site may ask for more patience than usual, but not for less. */
    private Duration nextPause() {
        Duration usual = timing.backoff().afterFailures(++failures);
        Duration asked = tokens.takePatience();
        return asked.compareTo(usual) > 0 ? asked : usual;
    }

    /** Somebody has to act: what is asked again and again would only lock the user. */
    private void refused(OspException why) {
        isRefusedByProxy = isByProxy(why);
        if (!isRefusedByProxy && !tokens.remaining().isZero()) {
            notRenewed(why);
            return;
        }
        nextCheck.cancel();
        nextRenewal.cancel();
        queue.refuse(why);
        nextConnection.set(BETWEEN_REFUSALS);
        nextLook.set(BETWEEN_LOOKS);
        status.refused(why, BETWEEN_REFUSALS);
    }

    /** Another secret is tried at once, since none is tried twice by whoever has refused it. */
    private void lookAtSecret() {
        boolean isNew = isRefusedByProxy ? proxyHasNewSecret.getAsBoolean() : tokens.hasNewSecret();
        if (!isNew) {
            nextLook.set(BETWEEN_LOOKS);
        } else if (nextConnection.isSet()) {
            connect();
        } else {
            renew();
        }
    }

    private static boolean isByProxy(OspException why) {
        return MilestoneError.of(why) == MilestoneError.PROXY_SIGN_IN;
    }

    private static boolean isFinal(OspException why) {
        return MilestoneError.of(why).isRefusedSignIn();
    }
}
