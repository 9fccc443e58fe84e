package ch.onsphere.osp.kit.tls;

import ch.onsphere.osp.kit.tls.RefusedCertificate.Reason;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes whom the Java runtime's own check believes, and tells why when it does not. Beyond that
 * check, a server's certificate that lies in {@code certs/external} itself must be valid, too: the
 * runtime looks at the dates of such a one no more.
 */
final class CheckedTrust extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager runtime;

    /** A check of the runtime; the way in which it is asked decides whether the host counts. */
    private interface Check {
        void perform() throws CertificateException;
    }

    CheckedTrust(X509ExtendedTrustManager runtime) {
        this.runtime = runtime;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        check(chain, type, () -> runtime.checkServerTrusted(chain, type));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        check(chain, type, () -> runtime.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        check(chain, type, () -> runtime.checkServerTrusted(chain, type, engine));
    }

    private void check(X509Certificate[] chain, String type, Check check)
            throws CertificateException {
        try {
            check.perform();
            chain[0].checkValidity();
        } catch (CertificateException e) {
            throw refusal(chain, type, e);
        }
    }

    private RefusedCertificate refusal(
            X509Certificate[] chain, String type, CertificateException refused) {
        Optional<RefusedCertificate> server = outOfDate(chain[0], refused);
        if (server.isPresent()) {
            return server.get();
        }
        // The runtime has one exception for a wrong host and a wrong authority. Asked without the
        // connection, it looks at the authority alone.
        if (isTrusted(chain, type)) {
            return new RefusedCertificate(Reason.OTHER_HOST, chain[0], refused);
        }
        return Arrays.stream(chain)
                .flatMap(each -> outOfDate(each, refused).stream())
                .findFirst()
                .orElseGet(
                        () -> new RefusedCertificate(Reason.UNKNOWN_AUTHORITY, chain[0], refused));
    }

    private static Optional<RefusedCertificate> outOfDate(
            X509Certificate certificate, CertificateException refused) {
        try {
            certificate.checkValidity();
            return Optional.empty();
        } catch (CertificateExpiredException e) {
            return Optional.of(new RefusedCertificate(Reason.EXPIRED, certificate, refused));
        } catch (CertificateNotYetValidException e) {
            return Optional.of(new RefusedCertificate(Reason.NOT_YET_VALID, certificate, refused));
        }
    }

    private boolean isTrusted(X509Certificate[] chain, String type) {
        try {
            runtime.checkServerTrusted(chain, type);
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        runtime.checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        runtime.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        runtime.checkClientTrusted(chain, type, engine);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return runtime.getAcceptedIssuers();
    }
}
