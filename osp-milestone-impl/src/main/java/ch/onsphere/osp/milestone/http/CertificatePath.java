package ch.onsphere.osp.milestone.http;

import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The certificates that a connection relies on: from the server's to the one that is trusted. A
 * server may send others besides, whose end is nobody's concern.
 */
final class CertificatePath {

    /** Longer paths are not in use; a server may send whatever it likes. */
    private static final int LONGEST = 8;

    private static final Comparator<X509Certificate> END =
            Comparator.comparing(X509Certificate::getNotAfter);

    private CertificatePath() {}

    /** The certificate of the path that ends first; the server's has been verified before. */
    static X509Certificate soonestToExpire(Certificate[] sent, List<X509Certificate> authorities) {
        List<X509Certificate> others =
                Stream.of(sent)
                        .skip(1)
                        .limit(LONGEST)
                        .filter(X509Certificate.class::isInstance)
                        .map(X509Certificate.class::cast)
                        .toList();
        List<X509Certificate> path = new ArrayList<>();
        Optional<X509Certificate> next = Optional.of((X509Certificate) sent[0]);
        while (next.isPresent() && path.size() < LONGEST) {
            X509Certificate last = next.get();
            path.add(last);
            next =
                    authorities.contains(last)
                            ? Optional.empty()
                            : issuer(last, authorities).or(() -> issuer(last, others));
            next = next.filter(each -> !path.contains(each));
        }
        return path.stream().min(END).orElseThrow();
    }

    /** Of several that may have signed it, the one that lasts longest: one is enough. */
    private static Optional<X509Certificate> issuer(
            X509Certificate signed, List<X509Certificate> candidates) {
        return candidates.stream()
                .filter(
                        each ->
                                each.getSubjectX500Principal()
                                        .equals(signed.getIssuerX500Principal()))
                .filter(each -> hasSigned(each, signed))
                .max(END);
    }

    private static boolean hasSigned(X509Certificate issuer, X509Certificate signed) {
        try {
            signed.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
