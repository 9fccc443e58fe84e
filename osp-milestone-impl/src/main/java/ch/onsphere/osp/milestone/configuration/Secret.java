package ch.onsphere.osp.milestone.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** A password or token that cannot slip into a log: only {@link #reveal()} gives it away. */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Wraps a secret.
     *
     * @param text the secret itself
     * @return the wrapped secret
     */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /**
     * The secret itself; to be called where it is sent and nowhere else.
     *
     * @return the clear text
     */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        // In constant time: a comparison must not tell how many characters were right.
        return other instanceof Secret secret
                && MessageDigest.isEqual(text.getBytes(UTF_8), secret.text.getBytes(UTF_8));
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
