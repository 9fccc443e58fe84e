package ch.onsphere.osp.milestone.http;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;

/** Tells the ways apart in which an exchange can fail below HTTP. */
final class Failures {

    private Failures() {}

    static OspException explain(URI request, IOException failure) {
        return errorOf(failure).at(request.getScheme() + "://" + request.getAuthority(), failure);
    }

    /**
     * Makes the error of a failed post tell whether its body may have arrived.
     *
     * @param begun whether any of the body was handed to the connection
     */
    static OspException ofPost(OspException failure, boolean begun) {
        MilestoneError error = MilestoneError.of(failure);
        MilestoneError told =
                switch (error) {
                    case ANSWER_TOO_LARGE -> error;
                    case NO_ANSWER -> begun ? error : MilestoneError.CONNECT_TIMEOUT;
                    case CONNECTION_LOST -> begun ? error : MilestoneError.TLS_FAILED;
                    default -> begun ? MilestoneError.CONNECTION_LOST : error;
                };
        return told == error
                ? failure
                : told.at(MilestoneError.summary(failure), failure.getCause());
    }

    private static MilestoneError errorOf(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return MilestoneError.HOST_UNKNOWN;
        }
        if (failure instanceof ConnectTimeoutException) {
            return MilestoneError.CONNECT_TIMEOUT;
        }
        if (failure instanceof HttpHostConnectException
                || failure instanceof ConnectException
                || failure instanceof NoRouteToHostException) {
            return MilestoneError.CONNECTION_REFUSED;
        }
        if (failure instanceof SSLException tls) {
            return errorOfTls(tls);
        }
        if (failure instanceof SocketTimeoutException) {
            return MilestoneError.NO_ANSWER;
        }
        return MilestoneError.CONNECTION_LOST;
    }

    private static MilestoneError errorOfTls(SSLException failure) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return MilestoneError.CERTIFICATE_OTHER_HOST;
        }
        if (cause(failure, CertificateExpiredException.class).isPresent()
                || cause(failure, CertificateNotYetValidException.class).isPresent()) {
            return MilestoneError.CERTIFICATE_EXPIRED;
        }
        // The JDK's own exceptions for a failed path are not public; the certificate exception is.
        if (cause(failure, java.security.cert.CertificateException.class).isPresent()) {
            return MilestoneError.CERTIFICATE_UNKNOWN_AUTHORITY;
        }
        return MilestoneError.TLS_FAILED;
    }

    private static <T> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
