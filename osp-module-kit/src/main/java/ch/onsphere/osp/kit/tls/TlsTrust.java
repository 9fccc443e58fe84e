package ch.onsphere.osp.kit.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Makes connections that believe given authorities and nobody else. There is no way to believe
 * everybody.
 */
public final class TlsTrust {

    private TlsTrust() {}

    /**
     * The authorities that the Java runtime believes.
     *
     * @return their certificates
     * @throws GeneralSecurityException when they cannot be read
     */
    public static List<X509Certificate> ofRuntime() throws GeneralSecurityException {
        return managers(null).flatMap(each -> Stream.of(each.getAcceptedIssuers())).toList();
    }

    /**
     * What makes connections. One that is refused fails by a {@link RefusedCertificate}; the host
     * name is looked at by whoever asks TLS to.
     *
     * @param authorities whom to believe: authorities, or servers themselves
     * @return a context without a certificate of its own
     * @throws GeneralSecurityException when it cannot be made
     */
    public static SSLContext context(List<X509Certificate> authorities)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        TrustManager[] checked =
                managers(storeOf(authorities)).map(CheckedTrust::new).toArray(TrustManager[]::new);
        context.init(null, checked, null);
        return context;
    }

    private static KeyStore storeOf(List<X509Certificate> authorities)
            throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException("an empty key store is read from nowhere", e);
        }
        for (int i = 0; i < authorities.size(); i++) {
            store.setCertificateEntry("authority-" + i, authorities.get(i));
        }
        return store;
    }

    /** The trust managers over a key store; null stands for the runtime's own. */
    private static Stream<X509ExtendedTrustManager> managers(KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers()).map(X509ExtendedTrustManager.class::cast);
    }
}
