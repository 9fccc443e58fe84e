package ch.onsphere.osp.examples.clearance;

/** Which {@code JsonWebKey} an account hands out for a new file, and so how the file is sealed. */
public enum KeyType {
    /** An RSA public key: a one-time key for the content, wrapped with RSA-OAEP. */
    RSA,
    /** The same, with the key type that Azure Key Vault gives keys of its hardware modules. */
    RSA_HSM,
    /** An RSA public key that asks for RSA-OAEP-256. */
    RSA_OAEP_256,
    /** A secret that is itself the key of the content. */
    OCT,
    /** A secret that wraps the key of the content (RFC 3394). */
    OCT_A256KW,
    /** A secret that is itself the key of the content, which is sealed in GCM regions. */
    OCT_A256GCM,
    /** An RSA public key whose member {@code enc} asks for one compact JWE. */
    JWE,
    /** None: the content comes as it is. */
    NONE;

    /** Whether the key is a secret that must not serve a second file. */
    public boolean isSecret() {
        return this == OCT || this == OCT_A256KW || this == OCT_A256GCM;
    }
}
