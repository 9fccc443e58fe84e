package ch.onsphere.osp.examples.clearance.crypto;

import ch.onsphere.osp.examples.clearance.KeyType;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.RSADecrypter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

/** One compact JWE, which is read as a whole and must be small. */
final class JweContent implements Content {
    private static final int LARGEST = 32 * 1024 * 1024;

    private final FileKey key;
    private final EncryptionMetadata metadata;

    private JweContent(FileKey key, EncryptionMetadata metadata) {
        this.key = key;
        this.metadata = metadata;
    }

    static JweContent of(FileKey key, EncryptionMetadata metadata)
            throws UnreadableContentException {
        if (key.type().isSecret()) {
            throw new UnreadableContentException("a JWE needs an RSA key");
        }
        boolean oaep256 = metadata.jwe("alg").equals("RSA-OAEP-256");
        boolean oaep = key.type() != KeyType.JWE && metadata.jwe("alg").equals("RSA-OAEP");
        if (!oaep256 && !oaep) {
            throw new UnreadableContentException("Jwe.alg is not the one asked for");
        }
        if (!metadata.jwe("enc").equals("A256GCM") || !metadata.jwe("kid").equals(key.id())) {
            throw new UnreadableContentException("Jwe.enc or Jwe.kid is not the one asked for");
        }
        return new JweContent(key, metadata);
    }

    @Override
    public void open(InputStream sealed, OutputStream plain)
            throws IOException, UnreadableContentException {
        byte[] text = sealed.readNBytes(LARGEST + 1);
        if (text.length > LARGEST) {
            throw new UnreadableContentException("the JWE is too large");
        }
        JWEObject jwe;
        try {
            jwe = JWEObject.parse(new String(text, StandardCharsets.US_ASCII));
            check(jwe.getHeader());
            jwe.decrypt(new RSADecrypter(key.rsa()));
        } catch (ParseException | JOSEException e) {
            throw new UnreadableContentException("the JWE cannot be decrypted", e);
        }
        plain.write(jwe.getPayload().toBytes());
    }

    private void check(JWEHeader header) throws UnreadableContentException {
        boolean same =
                header.getAlgorithm().getName().equals(metadata.jwe("alg"))
                        && header.getEncryptionMethod().getName().equals(metadata.jwe("enc"))
                        && (header.getKeyID() == null || header.getKeyID().equals(key.id()));
        if (!same) {
            throw new UnreadableContentException("the JWE says other than the metadata");
        }
    }

    @Override
    public String description() {
        return "JWE " + metadata.jwe("enc") + ", " + metadata.jwe("alg");
    }
}
