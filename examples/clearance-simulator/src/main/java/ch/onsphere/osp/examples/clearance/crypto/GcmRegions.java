package ch.onsphere.osp.examples.clearance.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/**
 * AES-256-GCM in regions, each of a nonce, ciphertext and tag (version 2). One region is held in
 * memory at a time.
 *
 * <p>Java decrypts nothing of a region before it has all of it, in one long step that for the first
 * gigabytes is not compiled. Hence the region is decrypted in counter mode, and its tag proven by
 * encrypting the result, both in slices.
 */
final class GcmRegions implements Content {
    static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int SLICE = 16 * 1024;

    private final SecretKey key;
    private final int dataLength;
    private final String wrapping;

    GcmRegions(SecretKey key, int dataLength, String wrapping) {
        this.key = key;
        this.dataLength = dataLength;
        this.wrapping = wrapping;
    }

    @Override
    public void open(InputStream sealed, OutputStream plain)
            throws IOException, UnreadableContentException {
        byte[] region = new byte[NONCE + dataLength + TAG];
        byte[] opened = new byte[dataLength];
        byte[] scrap = new byte[SLICE + TAG];
        long first = -1;
        for (long number = 0; ; number++) {
            int read = sealed.readNBytes(region, 0, region.length);
            if (read == 0) {
                return;
            }
            int length = read - NONCE - TAG;
            if (length < 0) {
                throw new UnreadableContentException("region " + number + " is cut off");
            }
            ByteBuffer nonce = ByteBuffer.wrap(region, 0, NONCE);
            long counter = nonce.getLong();
            first = number == 0 ? counter : first;
            // Regions in another order have tags that are right.
            if (counter != first + number || nonce.getInt() != 0) {
                throw new UnreadableContentException("region " + number + " has a wrong nonce");
            }
            decrypt(region, length, opened);
            verify(region, length, opened, scrap, number);
            plain.write(opened, 0, length);
        }
    }

    private void decrypt(byte[] region, int length, byte[] opened)
            throws UnreadableContentException {
        // The counter of GCM begins at 1, which is for the tag.
        byte[] counter = ByteBuffer.allocate(16).put(region, 0, NONCE).putInt(2).array();
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(counter));
            for (int done = 0; done < length; done += SLICE) {
                int some = Math.min(SLICE, length - done);
                cipher.update(region, NONCE + done, some, opened, done);
            }
        } catch (GeneralSecurityException e) {
            throw new UnreadableContentException("the content cannot be decrypted", e);
        }
    }

    private void verify(byte[] region, int length, byte[] opened, byte[] scrap, long number)
            throws UnreadableContentException {
        byte[] tag;
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, region, 0, NONCE));
            for (int done = 0; done < length; done += SLICE) {
                cipher.update(opened, done, Math.min(SLICE, length - done), scrap, 0);
            }
            byte[] rest = cipher.doFinal();
            tag = Arrays.copyOfRange(rest, rest.length - TAG, rest.length);
        } catch (GeneralSecurityException e) {
            throw new UnreadableContentException("the content cannot be verified", e);
        }
        int at = NONCE + length;
        if (!MessageDigest.isEqual(tag, Arrays.copyOfRange(region, at, at + TAG))) {
            throw new UnreadableContentException("region " + number + " has a wrong tag");
        }
    }

    @Override
    public String description() {
        return "AES_GCM_256, " + wrapping;
    }
}
