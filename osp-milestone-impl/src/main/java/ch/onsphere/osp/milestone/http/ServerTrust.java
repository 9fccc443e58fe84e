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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Which certificate authorities a connection believes: those of the Java runtime and of {@code
 * certs/external}, or the one file that the server's configuration names. There is no way to
 * believe everybody.
 */
public final class ServerTrust {

    private static final int MOST_NAMED = 5;

    private final Certificates certificates;
    private final Map<Optional<String>, Trusted> contexts = new ConcurrentHashMap<>();

    /**
     * What was made of some files.
     *
     * @param files the certificates of the files
     * @param authorities whom connections of the context believe
     * @param context makes such connections
     */
    record Trusted(
            List<X509Certificate> files, List<X509Certificate> authorities, SSLContext context) {}

    /**
     * Reads no certificate yet.
     *
     * @param certificates those of {@code certs/external}
     */
    public ServerTrust(Certificates certificates) {
        this.certificates = certificates;
    }

    /**
     * What is to be believed of one server now. It stays the same as long as the files do.
     *
     * @param file the one file of {@code certs/external} to believe, or empty for the usual
     *     authorities, whose context all servers share
     * @throws OspException when there is no such file, or no certificate in it
     */
    Trusted of(Optional<String> file) {
        List<X509Certificate> now = file.map(this::ofFile).orElseGet(certificates::all);
        return contexts.compute(
                file,
                (name, known) ->
                        known != null && known.files().equals(now)
                                ? known
                                : trusted(now, authorities(name, now)));
    }

    private List<X509Certificate> ofFile(String file) {
        List<X509Certificate> found = certificates.ofFile(file);
        if (!found.isEmpty()) {
            return found;
        }
        List<String> names = certificates.fileNames();
        if (names.contains(file)) {
            throw MilestoneError.CERTIFICATE_FILE_WITHOUT_CERTIFICATE.at(file);
        }
        String there =
                names.isEmpty()
                        ? "no certificate at all"
                        : names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                                + (names.size() > MOST_NAMED ? ", …" : "");
        throw MilestoneError.CERTIFICATE_FILE_MISSING.at(file + "; there is " + there);
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

    private static Trusted trusted(List<X509Certificate> files, List<X509Certificate> authorities) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, checked(managers(store)), null);
            return new Trusted(files, authorities, context);
        } catch (GeneralSecurityException | IOException e) {
            throw MilestoneError.INTERNAL_ERROR.at("no TLS context can be made", e);
        }
    }

    private static TrustManager[] checked(TrustManager[] managers) {
        return Stream.of(managers)
                .map(X509ExtendedTrustManager.class::cast)
                .map(CheckedTrust::new)
                .toArray(TrustManager[]::new);
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
