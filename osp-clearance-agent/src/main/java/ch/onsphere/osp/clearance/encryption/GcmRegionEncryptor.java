package ch.onsphere.osp.clearance.encryption;

import ch.onsphere.osp.clearance.error.EncryptionError;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM in regions of 4 MiB, each its nonce, its ciphertext and its tag. A file without a
 * byte is one region without a byte, so that its emptiness is authentic, too.
 *
 * <p>Two contents under one key and nonce would give away both and let anybody forge a third. So a
 * nonce is a counter that only this class moves, and whoever encrypts a file again with the same
 * key must make sure that it is the same file before anything is sent.
 */
final class GcmRegionEncryptor implements Encryptor {

    static final int REGION = 4 * 1024 * 1024;
    static final int NONCE = 12;
    static final int TAG = 16;

    private final CiphertextSink sink;
    private final SecretKeySpec key;
    private final Cipher cipher;
    private final byte[] nonce;
    private final byte[] encrypted = new byte[SLICE + TAG];
    private int inRegion;
    private boolean regionOpen;
    private boolean anyRegion;

    GcmRegionEncryptor(KeyMaterial material, CiphertextSink sink) {
        this.sink = sink;
        key = new SecretKeySpec(material.key(), "AES");
        nonce = material.iv().clone();
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw failed(e);
        }
    }

    @Override
    public void write(byte[] plain, int offset, int length) throws InterruptedException {
        int at = offset;
        int left = length;
        while (left > 0) {
            if (!regionOpen) {
                openRegion();
            }
            int part = Math.min(left, REGION - inRegion);
            int given;
            try {
                given = cipher.update(plain, at, part, encrypted);
            } catch (GeneralSecurityException e) {
                throw failed(e);
            }
            sink.write(encrypted, 0, given);
            at += part;
            left -= part;
            inRegion += part;
            if (inRegion == REGION) {
                closeRegion();
            }
        }
    }

    @Override
    public void finish() throws InterruptedException {
        if (!anyRegion) {
            openRegion();
        }
        if (regionOpen) {
            closeRegion();
        }
    }

    private void openRegion() throws InterruptedException {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
        } catch (GeneralSecurityException e) {
            throw failed(e);
        }
        sink.write(nonce, 0, NONCE);
        ByteBuffer counter = ByteBuffer.wrap(nonce);
        counter.putLong(0, counter.getLong(0) + 1);
        inRegion = 0;
        regionOpen = true;
        anyRegion = true;
    }

    private void closeRegion() throws InterruptedException {
        int given;
        try {
            given = cipher.doFinal(encrypted, 0);
        } catch (GeneralSecurityException e) {
            throw failed(e);
        }
        sink.write(encrypted, 0, given);
        regionOpen = false;
    }

    private static RuntimeException failed(GeneralSecurityException e) {
        return EncryptionError.CIPHER_FAILED.at("AES-GCM", e);
    }
}
