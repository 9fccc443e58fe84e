package ch.onsphere.osp.milestone.recorder;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.Threads;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.authentication.TokenSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token that recording servers want, which is not the one of the REST APIs: the management
 * server lends it for some time (ServerCommandService, Login and Logout). It is fetched when the
 * first command needs it. That the service is found beside the gateway is an assumption.
 */
public final class VmsToken {

    private static final Logger LOG = LoggerFactory.getLogger(VmsToken.class);
    private static final String NAMESPACE = "http://videoos.net/2/XProtectCSServerCommand";
    private static final String ACTION = NAMESPACE + "/IServerCommandService/";
    private static final String SERVICE = "/ManagementServer/ServerCommandServiceOAuth.svc";

    /** Renewed this long before the end, as the samples do. */
    private static final Duration AHEAD = Duration.ofSeconds(60);

    private static final int LONGEST_TOKEN = 1024;
    private static final long LONGEST_MICROS = Duration.ofDays(3650).toSeconds() * 1_000_000L;

    private final AuthorisedHttp http;
    private final TokenSource accessTokens;
    private final TimeSource time;
    private final String instanceId = UUID.randomUUID().toString();
    private final ExecutorService logout;
    private String token;
    private long endNanos;
    private volatile boolean lent;

    /**
     * Asks for nothing yet.
     *
     * @param name the name of the thread that gives the token back
     * @param http the way to the management server
     * @param accessTokens the tokens it is got with; it does not outlive them
     * @param time judges what has expired
     */
    public VmsToken(String name, AuthorisedHttp http, TokenSource accessTokens, TimeSource time) {
        this.http = http;
        this.accessTokens = accessTokens;
        this.time = time;
        this.logout = Threads.single(name, 1);
    }

    /**
     * The token to send now.
     *
     * @throws OspException when none is to be had
     */
    synchronized String current() {
        if (token == null || endNanos - time.nanos() <= 0) {
            login();
        }
        return token;
    }

    /** Another token, after a recording server has refused one. */
    synchronized String replace(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
        return current();
    }

    private void login() {
        String old = token == null ? "" : token;
        HttpAnswer answer = call("Login", old);
        Xml said =
                answer.status() == 200
                        ? Xml.parse(answer.body()).orElseThrow(() -> refusal(answer))
                        : null;
        if (said == null) {
            throw refusal(answer);
        }
        String given =
                said.text("Token")
                        .filter(text -> text.length() <= LONGEST_TOKEN)
                        .orElseThrow(() -> refusal(answer));
        Duration lifetime =
                said.text("MicroSeconds")
                        .flatMap(VmsToken::micros)
                        .orElseThrow(() -> refusal(answer));
        Duration access = accessTokens.remaining();
        Duration shorter = access.compareTo(lifetime) < 0 ? access : lifetime;
        Duration used = shorter.minus(AHEAD);
        token = given;
        lent = true;
        endNanos = time.nanos() + (used.isNegative() ? shorter.dividedBy(2) : used).toNanos();
    }

    private static Optional<Duration> micros(String text) {
        try {
            long micros = Long.parseLong(text);
            return micros > 0
                    ? Optional.of(Duration.of(Math.min(micros, LONGEST_MICROS), ChronoUnit.MICROS))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What came back is never quoted: it may hold a token. */
    private static OspException refusal(HttpAnswer answer) {
        return switch (answer.status()) {
            case 404 -> MilestoneError.TASK_UNAVAILABLE.at(answer.outline());
            case 408, 429, 502, 503, 504 -> answer.failure(answer.outline());
            default -> MilestoneError.RECORDER_SIGN_IN_REFUSED.at(answer.outline());
        };
    }

    private HttpAnswer call(String operation, String currentToken) {
        String parameters =
                Soap.element("instanceId", instanceId) + Soap.element("currentToken", currentToken);
        try {
            return http.soap(
                    SERVICE, ACTION + operation, Soap.request(NAMESPACE, operation, parameters));
        } catch (OspException e) {
            // Whether a login arrived says nothing about the command that needs it.
            throw MilestoneError.of(e) == MilestoneError.OUTCOME_UNKNOWN
                    ? MilestoneError.RECORDER_SIGN_IN_REFUSED.at(MilestoneError.summary(e), e)
                    : e;
        }
    }

    /** Begins to give the token back, if there is one. Returns at once. */
    public void beginLogout() {
        if (lent) {
            logout.execute(this::giveBack);
        }
        logout.shutdown();
    }

    /**
     * Waits until it is given back.
     *
     * @param limit the longest wait
     * @return whether it is
     */
    public boolean awaitLogout(Duration limit) {
        return Threads.awaitEnd(logout, limit);
    }

    private synchronized void giveBack() {
        if (token == null) {
            return;
        }
        try {
            call("Logout", token);
        } catch (OspException e) {
            LOG.debug("A token was not given back; it expires by itself", e);
        }
        token = null;
    }
}
