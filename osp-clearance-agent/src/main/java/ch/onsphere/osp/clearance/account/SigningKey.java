package ch.onsphere.osp.clearance.account;

import com.nimbusds.jose.jwk.RSAKey;

/** The private key of an integration: only {@link #reveal()} gives it away. */
public final class SigningKey {

    private final RSAKey key;

    SigningKey(RSAKey key) {
        this.key = key;
    }

    /**
     * The key itself; to be called where something is signed and nowhere else.
     *
     * @return the key with its private members
     */
    public RSAKey reveal() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningKey that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
