package ch.onsphere.osp.milestone.http;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.kit.proxy.ProxyConfiguration;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ways to a server, for tests below the module. */
public final class Routes {

    private Routes() {}

    /** No proxy, and the authorities of the Java runtime. */
    public static ServerRoute direct() {
        return new ServerRoute(
                new ServerTrust(new Folder(Map.of())), Optional.empty(), Optional.empty());
    }

    /** No proxy, and this authority alone. */
    public static ServerRoute trusting(String pem) {
        return trusting(Map.of("ca.pem", pem), Optional.empty());
    }

    /** This proxy, and the authority in the file {@code ca.pem} of these. */
    public static ServerRoute trusting(
            Map<String, String> files, Optional<ProxyConfiguration> proxy) {
        return new ServerRoute(new ServerTrust(new Folder(files)), Optional.of("ca.pem"), proxy);
    }

    /** What lies in {@code certs/external}. */
    private record Folder(Map<String, String> files) implements Certificates {
        @Override
        public List<X509Certificate> all() {
            return files.keySet().stream().flatMap(name -> ofFile(name).stream()).toList();
        }

        @Override
        public List<X509Certificate> ofFile(String fileName) {
            byte[] pem = files.getOrDefault(fileName, "").getBytes(StandardCharsets.US_ASCII);
            try {
                return CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(pem))
                        .stream()
                        .map(X509Certificate.class::cast)
                        .toList();
            } catch (CertificateException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public List<String> fileNames() {
            return files.keySet().stream().sorted().toList();
        }
    }
}
