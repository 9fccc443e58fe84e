package ch.onsphere.osp.clearance.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * A piece of the ciphertext, in a buffer that is its own until it is at the service: whatever a
 * retry sends, it is the same bytes.
 */
final class Block {

    /** As many as Azure takes; six digits would name more. */
    static final int MOST = 50_000;

    private final int number;
    private final byte[] buffer;
    private final int length;
    private final long plaintextBytes;

    Block(int number, byte[] buffer, int length, long plaintextBytes) {
        this.number = number;
        this.buffer = buffer;
        this.length = length;
        this.plaintextBytes = plaintextBytes;
    }

    int number() {
        return number;
    }

    byte[] buffer() {
        return buffer;
    }

    int length() {
        return length;
    }

    /** How many bytes of the file have gone into it. */
    long plaintextBytes() {
        return plaintextBytes;
    }

    byte[] sha256() {
        MessageDigest digest = newSha256();
        digest.update(buffer, 0, length);
        return digest.digest();
    }

    String id() {
        return id(number);
    }

    /**
     * The name of a block. All names of a file must be of one length, and six digits as Base64 need
     * no escape in an address.
     */
    static String id(int number) {
        String digits = String.format(Locale.ROOT, "%06d", number);
        return Base64.getEncoder().encodeToString(digits.getBytes(US_ASCII));
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
