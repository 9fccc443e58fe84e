package ch.onsphere.osp.milestone.http;

import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.error.Printable;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/** A certificate that is not believed, and which of the reasons it is. */
final class RefusedCertificate extends CertificateException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 120;

    private final MilestoneError error;

    /** The words name only what the certificate itself says, made fit for a message. */
    RefusedCertificate(MilestoneError error, X509Certificate refused, CertificateException cause) {
        super(words(error, refused), cause);
        this.error = error;
    }

    MilestoneError error() {
        return error;
    }

    private static String words(MilestoneError error, X509Certificate refused) {
        String name = "certificate of " + line(refused.getSubjectX500Principal().getName());
        return switch (error) {
            case CERTIFICATE_EXPIRED -> name + ", valid until " + refused.getNotAfter().toInstant();
            case CERTIFICATE_NOT_YET_VALID ->
                    name + ", valid from " + refused.getNotBefore().toInstant();
            default -> name + ", issued by " + line(refused.getIssuerX500Principal().getName());
        };
    }

    private static String line(String name) {
        return Printable.line(name, LONGEST_NAME);
    }
}
