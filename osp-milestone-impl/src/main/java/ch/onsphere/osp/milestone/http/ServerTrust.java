package ch.onsphere.osp.milestone.http;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Which certificate authorities a connection believes: those of the Java runtime and of {@code
 * certs/external}, or the one file that the server's configuration names. There is no way to
 * believe everybody.
 */
public final class ServerTrust {

    private final Certificates certificates;
    private final Map<Optional<String>, Trusted> contexts = new ConcurrentHashMap<>();

    /** A context, and the certificates it was made from. */
    private record Trusted(List<X509Certificate> certificates, SSLContext context) {}

    /**
     * Reads no certificate yet.
     *
     * @param certificates those of {@code certs/external}
     */
    public ServerTrust(Certificates certificates) {
        this.certificates = certificates;
    }

    /**
     * The TLS context of one server. It stays the same as long as the files do.
     *
     * @param file the one file of {@code certs/external} to believe, or empty for the usual
     *     authorities, whose context all servers share
     * @return the context
     * @throws OspException when the file holds no certificate
     */
    public SSLContext context(Optional<String> file) {
        List<X509Certificate> now = file.map(certificates::ofFile).orElseGet(certificates::all);
        if (file.isPresent() && now.isEmpty()) {
            throw MilestoneError.CERTIFICATE_FILE_MISSING.at(file.get());
        }
        return contexts.compute(
                        file,
                        (name, known) ->
                                known != null && known.certificates().equals(now)
                                        ? known
                                        : new Trusted(now, build(authorities(name, now))))
                .context();
    }

    private static List<X509Certificate> authorities(
            Optional<String> file, List<X509Certificate> external) {
        if (file.isPresent()) {
            return external;
        }
        List<X509Certificate> usual = new ArrayList<>(ofRuntime());
        usual.addAll(external);
        return usual;
    }

    private static List<X509Certificate> ofRuntime() {
        List<X509Certificate> found = new ArrayList<>();
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager trust) {
                found.addAll(List.of(trust.getAcceptedIssuers()));
            }
        }
        return found;
    }

    private static SSLContext build(List<X509Certificate> authorities) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(store), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw MilestoneError.INTERNAL_ERROR.at("no TLS context can be made", e);
        }
    }

    /** The trust managers over a key store; null stands for the runtime's own. */
    private static TrustManager[] managers(KeyStore store) {
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException e) {
            throw MilestoneError.INTERNAL_ERROR.at("no trust manager can be made", e);
        }
    }
}
