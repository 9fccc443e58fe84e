package ch.onsphere.osp.clearance.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/**
 * A piece of the ciphertext, in a buffer that is its own until it is at the service: whatever a
 * retry sends, it is the same bytes.
 */
final class Block {

    /** As many as Azure takes; six digits would name more. */
    static final int MOST = 50_000;

    private static final int SIX_DIGITS = 1_000_000;

    private final int number;
    private final byte[] buffer;
    private final int length;
    private final long plaintextBytes;
    private final byte[] plaintextSha256;

    Block(int number, byte[] buffer, int length, long plaintextBytes, byte[] plaintextSha256) {
        this.number = number;
        this.buffer = buffer;
        this.length = length;
        this.plaintextBytes = plaintextBytes;
        this.plaintextSha256 = plaintextSha256;
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

    /**
     * SHA-256 of the file before encryption, from its first byte to the last that was read for this
     * block. Under one key and vector nothing else decides what the block is.
     */
    byte[] plaintextSha256() {
        return plaintextSha256;
    }

    String id() {
        return id(number);
    }

    /**
     * The name of a block. All names of a file must be of one length, and six digits as Base64 need
     * no escape in an address.
     */
    static String id(int number) {
        String digits = Integer.toString(SIX_DIGITS + number).substring(1);
        return Base64.getEncoder().encodeToString(digits.getBytes(US_ASCII));
    }
}
