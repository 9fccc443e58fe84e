package ch.onsphere.osp.kit.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ch.onsphere.osp.api.Certificates;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What would lie in {@code certs/external}, which a test may change at any moment. */
public final class TrustedFiles implements Certificates {

    private final Map<String, String> files = new ConcurrentHashMap<>();

    /** Puts a file there, or another in its place; an empty one holds no certificate. */
    public void put(String fileName, String pem) {
        files.put(fileName, pem);
    }

    @Override
    public List<X509Certificate> all() {
        return files.keySet().stream().flatMap(name -> ofFile(name).stream()).toList();
    }

    @Override
    public List<X509Certificate> ofFile(String fileName) {
        String pem = files.getOrDefault(fileName, "");
        return pem.isEmpty() ? List.of() : List.of(read(pem));
    }

    private static X509Certificate read(String pem) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(pem.getBytes(US_ASCII)));
        } catch (CertificateException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public List<String> fileNames() {
        return files.keySet().stream().sorted().toList();
    }
}
