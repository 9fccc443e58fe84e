package ch.onsphere.osp.examples.clearance.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/** AES-256-CBC with PKCS7 padding over the whole content (version 1). */
final class CbcContent implements Content {
    // Larger slices would not be faster, but later be compiled.
    private static final int SLICE = 16 * 1024;

    private final SecretKey key;
    private final byte[] iv;
    private final String wrapping;

    CbcContent(SecretKey key, byte[] iv, String wrapping) {
        this.key = key;
        this.iv = iv;
        this.wrapping = wrapping;
    }

    @Override
    public void open(InputStream sealed, OutputStream plain)
            throws IOException, UnreadableContentException {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
            byte[] in = new byte[SLICE];
            byte[] out = new byte[SLICE + iv.length];
            int read = sealed.readNBytes(in, 0, in.length);
            boolean empty = read == 0;
            while (read > 0) {
                plain.write(out, 0, cipher.update(in, 0, read, out));
                read = sealed.readNBytes(in, 0, in.length);
            }
            byte[] last = cipher.doFinal();
            if (empty) {
                throw new UnreadableContentException("the content has no padding");
            }
            plain.write(last);
        } catch (GeneralSecurityException e) {
            throw new UnreadableContentException("the content cannot be decrypted", e);
        }
    }

    @Override
    public String description() {
        return "AES_CBC_256, " + wrapping;
    }
}
