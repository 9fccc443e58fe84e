package ch.onsphere.osp.clearance.http;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.clearance.error.ModuleError;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Which certificate authorities a connection believes: those of the Java runtime and of {@code
 * certs/external}. There is no way to believe everybody.
 */
public final class Trust {

    private final Certificates certificates;
    private List<X509Certificate> external = List.of();
    private SSLContext context;

    /**
     * Reads no certificate yet.
     *
     * @param certificates those of {@code certs/external}
     */
    public Trust(Certificates certificates) {
        this.certificates = certificates;
    }

    /** What makes connections now; the same as before as long as the certificates are the same. */
    synchronized SSLContext context() {
        List<X509Certificate> now = certificates.all();
        if (context == null || !now.equals(external)) {
            context = of(now);
            external = List.copyOf(now);
        }
        return context;
    }

    private static SSLContext of(List<X509Certificate> external) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            List<X509Certificate> authorities =
                    Stream.concat(runtime().stream(), external.stream()).toList();
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(store), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw ModuleError.UNEXPECTED.at("no TLS context can be made", e);
        }
    }

    private static List<X509Certificate> runtime() throws GeneralSecurityException {
        return Stream.of(managers(null))
                .filter(X509TrustManager.class::isInstance)
                .flatMap(each -> Stream.of(((X509TrustManager) each).getAcceptedIssuers()))
                .toList();
    }

    /** The trust managers over a key store; null stands for the runtime's own. */
    private static TrustManager[] managers(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
