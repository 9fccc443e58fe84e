package ch.onsphere.osp.examples.xprotect.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens that are valid. A token is judged by looking it up here rather than by its signature:
 * what the site did not issue itself is not valid, and a benchmark does not measure RSA.
 */
public final class TokenRegistry {
    private static final int MOST_TOKENS = 10_000;

    private final Map<String, IssuedToken> tokens = bounded();
    private final Map<String, BasicUser> refreshTokens = bounded();
    private long issued;
    private long requested;

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_TOKENS;
            }
        };
    }

    synchronized void asked() {
        requested++;
    }

    synchronized void add(String token, IssuedToken known) {
        tokens.put(token, known);
        issued++;
    }

    synchronized void addRefresh(String token, BasicUser user) {
        refreshTokens.put(token, user);
    }

    /** The user of a refresh token, which is used up by that. */
    synchronized Optional<BasicUser> useRefresh(String token) {
        return Optional.ofNullable(refreshTokens.remove(token));
    }

    /** What is known of a token that is valid at that time. */
    public synchronized Optional<IssuedToken> find(String token, Instant now) {
        IssuedToken known = tokens.get(token);
        if (known == null) {
            return Optional.empty();
        }
        if (!now.isBefore(known.expires())) {
            return Optional.empty();
        }
        return Optional.of(known);
    }

    /** Makes every token invalid. */
    public synchronized void revokeAll() {
        tokens.clear();
        refreshTokens.clear();
    }

    /** How many access tokens were issued since the start. */
    public synchronized long issued() {
        return issued;
    }

    /** How many were asked for, the refused ones included. */
    public synchronized long requested() {
        return requested;
    }
}
