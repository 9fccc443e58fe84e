package ch.onsphere.osp.clearance.http;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.clearance.error.ModuleError;
import ch.onsphere.osp.kit.tls.TlsTrust;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

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
            return TlsTrust.context(
                    Stream.concat(TlsTrust.ofRuntime().stream(), external.stream()).toList());
        } catch (GeneralSecurityException e) {
            throw ModuleError.UNEXPECTED.at("no TLS context can be made", e);
        }
    }
}
