package ch.onsphere.osp.kit.tls;

import ch.onsphere.osp.kit.text.Printable;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** A certificate that is not believed, and which of the reasons it is. */
public final class RefusedCertificate extends CertificateException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 120;

    private final Reason reason;

    /** Why a certificate is not believed. */
    public enum Reason {
        /** Its end has passed. */
        EXPIRED,
        /** Its begin is still to come. */
        NOT_YET_VALID,
        /** It is for another host. */
        OTHER_HOST,
        /** Nobody who is trusted has issued it. */
        UNKNOWN_AUTHORITY
    }

    /** The words name only what the certificate itself says, made fit for a message. */
    RefusedCertificate(Reason reason, X509Certificate refused, CertificateException cause) {
        super(words(reason, refused), cause);
        this.reason = reason;
    }

    /** Which of the reasons it is. */
    public Reason reason() {
        return reason;
    }

    /**
     * The refusal that a connection failed by.
     *
     * @param failure of a connection
     * @return empty when it was something else
     */
    public static Optional<RefusedCertificate> in(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof RefusedCertificate refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    private static String words(Reason reason, X509Certificate refused) {
        String name = "certificate of " + line(refused.getSubjectX500Principal().getName());
        return switch (reason) {
            case EXPIRED -> name + ", valid until " + refused.getNotAfter().toInstant();
            case NOT_YET_VALID -> name + ", valid from " + refused.getNotBefore().toInstant();
            case OTHER_HOST, UNKNOWN_AUTHORITY ->
                    name + ", issued by " + line(refused.getIssuerX500Principal().getName());
        };
    }

    private static String line(String name) {
        return Printable.line(name, LONGEST_NAME);
    }
}
