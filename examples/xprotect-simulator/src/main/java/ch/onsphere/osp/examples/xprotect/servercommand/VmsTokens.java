package ch.onsphere.osp.examples.xprotect.servercommand;

import ch.onsphere.osp.examples.xprotect.rest.Authenticator;
import ch.onsphere.osp.examples.xprotect.rest.Caller;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The VMS tokens, {@code TOKEN#<GUID>#<host>//ServerConnector#}, which recording servers accept in
 * place of access tokens. That a token stays valid until its end when a newer one was fetched is an
 * assumption.
 */
public final class VmsTokens implements Authenticator {
    /** The captured lifetime. */
    static final Duration LIFETIME = Duration.ofHours(4);

    private static final int MOST_TOKENS = 10_000;

    /** Whose token it is, and until when. */
    private record Session(Caller caller, Instant expires) {}

    private final String host;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private long issued;

    /** No tokens yet; the host name is written into each. */
    public VmsTokens(String host) {
        this.host = host;
    }

    synchronized String issue(Caller caller, Instant now) {
        if (sessions.size() >= MOST_TOKENS) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        String token = "TOKEN#" + Guid.random() + "#" + host + "//ServerConnector#";
        sessions.put(token, new Session(caller, now.plus(LIFETIME)));
        issued++;
        return token;
    }

    @Override
    public synchronized Optional<Caller> authenticate(String token, Instant now) {
        return Optional.ofNullable(sessions.get(token))
                .filter(session -> now.isBefore(session.expires()))
                .map(Session::caller);
    }

    synchronized void revoke(String token) {
        sessions.remove(token);
    }

    /** Makes every token invalid. */
    public synchronized void revokeAll() {
        sessions.clear();
    }

    /** How many tokens were issued since the start. */
    public synchronized long issued() {
        return issued;
    }
}
