package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.http.ServerRoute;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns a month ahead that a certificate ends: in the words of the server's state, once a day in
 * the log, and as a number for monitoring.
 */
final class CertificateExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateExpiry.class);
    private static final Duration AHEAD = Duration.ofDays(30);
    private static final Duration BETWEEN_WARNINGS = Duration.ofDays(1);
    private static final int LONGEST_NAME = 120;

    private final ItemId server;
    private final ServerRoute route;
    private final TimeSource time;
    private final Registration gauge;
    private X509Certificate warnedOf;
    private long warnedNanos;

    CertificateExpiry(ItemId server, ServerRoute route, Meters meters, TimeSource time) {
        this.server = server;
        this.route = route;
        this.time = time;
        this.gauge =
                meters.gauge(
                        "milestone.certificate.days",
                        Map.of("server", server.value()),
                        this::daysLeft);
    }

    /** What the operator should know, if a certificate ends soon. */
    synchronized Optional<String> warning() {
        Optional<X509Certificate> ending =
                route.soonestToExpire().filter(each -> left(each).compareTo(AHEAD) <= 0);
        ending.filter(this::isDue).ifPresent(this::log);
        return ending.map(this::words);
    }

    private boolean isDue(X509Certificate certificate) {
        return !certificate.equals(warnedOf)
                || time.nanos() - warnedNanos >= BETWEEN_WARNINGS.toNanos();
    }

    private void log(X509Certificate certificate) {
        warnedOf = certificate;
        warnedNanos = time.nanos();
        LOG.warn("Server [{}]: {}; renew it before then", server, words(certificate));
    }

    private String words(X509Certificate certificate) {
        String name = Printable.line(certificate.getSubjectX500Principal().getName(), LONGEST_NAME);
        Instant end = certificate.getNotAfter().toInstant();
        Duration left = left(certificate);
        String day = " on " + end.atZone(ZoneOffset.UTC).toLocalDate();
        return "the certificate of "
                + name
                + (left.isNegative()
                        ? " ended" + day
                        : " ends in " + left.toDays() + " days," + day);
    }

    private Duration left(X509Certificate certificate) {
        return Duration.between(time.now(), certificate.getNotAfter().toInstant());
    }

    /** Not a number before the first connection, and for a server without TLS. */
    private double daysLeft() {
        return route.soonestToExpire()
                .map(each -> left(each).toMinutes() / (double) Duration.ofDays(1).toMinutes())
                .orElse(Double.NaN);
    }

    void close() {
        gauge.close();
    }
}
