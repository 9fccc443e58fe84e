package ch.onsphere.osp.clearance.encryption;

import com.nimbusds.jose.JWEEncrypter;
import java.security.SecureRandom;

/** The key that the service gave for a file, checked: what can be done with it. */
interface ServiceKey extends AutoCloseable {

    /** Whether files are encrypted with this key itself, rather than with one of their own. */
    boolean direct();

    /** Whether the service wants GCM whatever this agent is set to. */
    boolean demandsGcm();

    /** Whether the service wants one compact JWE whatever this agent is set to. */
    boolean demandsJwe();

    /**
     * The key that the file is encrypted with.
     *
     * @param random makes a new one, unless this key is {@link #direct}
     * @return 32 bytes that the caller owns and wipes
     */
    byte[] contentKey(SecureRandom random);

    /** Makes a value readable for the service alone, or tells that it needs nothing. */
    WrappedKey wrap(byte[] value);

    /** What the header of a JWE says: how its key gets to the service. */
    String jweAlgorithm();

    /** What encrypts a JWE for the service. */
    JWEEncrypter jweEncrypter();

    /** The name of the key, or null. */
    String keyId();

    /** Wipes what is secret in it. */
    @Override
    default void close() {
        // Most keys are public.
    }
}
