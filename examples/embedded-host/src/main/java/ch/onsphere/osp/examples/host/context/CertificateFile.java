package ch.onsphere.osp.examples.host.context;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one file of certificates: PEM, DER or PKCS #7. Private keys in it are passed over. */
final class CertificateFile {

    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (CERTIFICATE|PKCS7)-----[^-]*-----END \\1-----");

    private CertificateFile() {}

    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("longer than " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }

    static List<X509Certificate> certificates(byte[] bytes) throws CertificateException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.contains("-----BEGIN ")) {
            return parse(bytes);
        }
        List<X509Certificate> found = new ArrayList<>();
        Matcher blocks = PEM.matcher(text);
        while (blocks.find()) {
            found.addAll(parse(blocks.group().getBytes(StandardCharsets.ISO_8859_1)));
        }
        return found;
    }

    private static List<X509Certificate> parse(byte[] bytes) throws CertificateException {
        Collection<? extends Certificate> certificates =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(bytes));
        return certificates.stream().map(X509Certificate.class::cast).toList();
    }
}
