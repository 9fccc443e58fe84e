package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.SignIn;
import ch.onsphere.osp.examples.xprotect.Users;
import ch.onsphere.osp.examples.xprotect.rest.Caller;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The basic users of a site. */
public final class BasicUsers implements Users {
    private final Map<String, BasicUser> users = new LinkedHashMap<>();
    private final Lockout lockout;
    private final Clock clock;

    /** The users the site starts with. */
    public BasicUsers(Map<String, String> passwords, SignIn options, Clock clock) {
        this.lockout = new Lockout(options.lockoutThreshold(), options.lockoutDuration());
        this.clock = clock;
        passwords.forEach(this::add);
    }

    /** What the identity provider finds when a user signs in. */
    record Attempt(Verdict verdict, BasicUser user) {}

    /** Judges a password. */
    synchronized Attempt attempt(String name, String password, Instant now) {
        BasicUser user = users.get(key(name));
        if (user == null) {
            return new Attempt(Verdict.INVALID_CREDENTIALS, null);
        }
        if (user.locked(now)) {
            return new Attempt(Verdict.LOCKED_OUT, user);
        }
        if (!user.has(password)) {
            user.failed(lockout, now);
            return new Attempt(
                    user.locked(now) ? Verdict.LOCKED_OUT : Verdict.INVALID_CREDENTIALS, user);
        }
        user.succeeded();
        return new Attempt(user.mustChange() ? Verdict.CHANGE_PASSWORD : Verdict.WELCOME, user);
    }

    /**
     * Who signs in with HTTP Basic; counts as any other attempt.
     *
     * @param credentials {@code name:password} in Base64
     */
    public Optional<Caller> authenticate(String credentials, Instant now) {
        try {
            String text =
                    new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            Attempt attempt = attempt(text.substring(0, colon), text.substring(colon + 1), now);
            return attempt.verdict() == Verdict.WELCOME
                    ? Optional.of(new Caller(attempt.user().name(), false))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code /basicUsers}. */
    public RestResource resource() {
        return new BasicUsersResource(this::json);
    }

    private synchronized List<ObjectNode> json(Instant now) {
        return users.values().stream().map(user -> user.json(now)).toList();
    }

    @Override
    public synchronized void add(String name, String password) {
        users.put(key(name), new BasicUser(name, password));
    }

    @Override
    public synchronized void changePassword(String name, String password) {
        user(name).change(password);
    }

    @Override
    public synchronized void lock(String name) {
        user(name).lock();
    }

    @Override
    public synchronized void unlock(String name) {
        user(name).unlock();
    }

    @Override
    public synchronized void requireChangeOfPassword(String name) {
        user(name).requireChange();
    }

    @Override
    public synchronized String status(String name) {
        return user(name).status(clock.instant());
    }

    private BasicUser user(String name) {
        BasicUser user = users.get(key(name));
        if (user == null) {
            throw new IllegalArgumentException("no such basic user: " + name);
        }
        return user;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
