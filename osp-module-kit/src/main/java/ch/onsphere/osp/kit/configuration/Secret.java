package ch.onsphere.osp.kit.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A password or token that cannot slip into a log: only {@link #reveal()} gives it away. */
public final class Secret {

    private final Supplier<String> text;

    private Secret(Supplier<String> text) {
        this.text = text;
    }

    /**
     * Wraps a secret.
     *
     * @param text the secret itself
     * @return the wrapped secret
     */
    public static Secret of(String text) {
        return new Secret(() -> text);
    }

    /**
     * A secret that may be exchanged where it lies.
     *
     * @param first what it is now
     * @param again looks there again; empty when nothing usable lies there at this moment
     * @return the wrapped secret, which falls back on what it was last
     */
    static Secret lookedUp(String first, Supplier<Optional<String>> again) {
        AtomicReference<String> last = new AtomicReference<>(first);
        return new Secret(() -> last.updateAndGet(known -> again.get().orElse(known)));
    }

    /**
     * The secret itself, as it lies in its file now; to be called where it is sent and nowhere
     * else.
     *
     * @return the clear text
     */
    public String reveal() {
        return text.get();
    }

    @Override
    public boolean equals(Object other) {
        // In constant time: a comparison must not tell how many characters were right.
        return other instanceof Secret secret
                && MessageDigest.isEqual(reveal().getBytes(UTF_8), secret.reveal().getBytes(UTF_8));
    }

    @Override
    public int hashCode() {
        // The same for all: a hash of a secret is a hint at the secret.
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
