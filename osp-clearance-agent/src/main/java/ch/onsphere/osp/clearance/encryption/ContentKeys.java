package ch.onsphere.osp.clearance.encryption;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/** The keys that files are encrypted with. */
final class ContentKeys {

    static final int LENGTH = 32;

    /** Version 2 of Azure's protocol wraps its own name with the key, padded to eight bytes. */
    private static final int NAME_LENGTH = 8;

    private static final byte[] VERSION_2 = "2.0".getBytes(StandardCharsets.US_ASCII);

    private ContentKeys() {}

    static byte[] random(SecureRandom random) {
        byte[] key = new byte[LENGTH];
        random.nextBytes(key);
        return key;
    }

    /** What is wrapped under version 2; the caller wipes it. */
    static byte[] withVersion2(byte[] key) {
        byte[] value = new byte[NAME_LENGTH + key.length];
        System.arraycopy(VERSION_2, 0, value, 0, VERSION_2.length);
        System.arraycopy(key, 0, value, NAME_LENGTH, key.length);
        return value;
    }

    static void wipe(byte[] secret) {
        Arrays.fill(secret, (byte) 0);
    }
}
