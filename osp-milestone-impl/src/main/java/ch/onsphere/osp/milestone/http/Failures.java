package ch.onsphere.osp.milestone.http;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.tls.RefusedCertificate;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;

/** Tells the ways apart in which an exchange can fail below HTTP. */
final class Failures {

    private Failures() {}

    /**
     * What it means that a request got no answer.
     *
     * @param proxy what the request went through, or empty
     */
    static OspException explain(URI request, Optional<URI> proxy, IOException failure) {
        MilestoneError error = errorOf(failure);
        String server = request.getScheme() + "://" + request.getAuthority();
        if (proxy.isEmpty()) {
            return error.at(server + certificateOf(failure), failure);
        }
        // The only connection that is made is the one to the proxy.
        return switch (error) {
            case HOST_UNKNOWN, CONNECT_TIMEOUT, CONNECTION_REFUSED ->
                    MilestoneError.PROXY_UNREACHABLE.at(
                            proxy.get() + " on the way to " + server + ": " + error.cause(),
                            failure);
            default ->
                    error.at(
                            server + " by way of " + proxy.get() + certificateOf(failure), failure);
        };
    }

    /** What it means that a proxy answered instead of opening a way to the server. */
    static OspException ofProxy(URI request, URI proxy, int status) {
        String at =
                proxy
                        + " answered "
                        + status
                        + " on the way to "
                        + request.getScheme()
                        + "://"
                        + request.getAuthority();
        return switch (status) {
            case 407 -> MilestoneError.PROXY_SIGN_IN.at(at);
            case 502, 503, 504 -> MilestoneError.PROXY_FOUND_NO_SERVER.at(at);
            default -> MilestoneError.PROXY_REFUSED.at(at);
        };
    }

    private static String certificateOf(IOException failure) {
        return RefusedCertificate.in(failure)
                .map(refused -> ": " + refused.getMessage())
                .orElse("");
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
                    case ANSWER_TOO_LARGE, PROXY_SIGN_IN -> error;
                    case NO_ANSWER -> begun ? error : MilestoneError.CONNECT_TIMEOUT;
                    case CONNECTION_LOST -> begun ? error : MilestoneError.TLS_FAILED;
                    default -> begun ? MilestoneError.CONNECTION_LOST : error;
                };
        return told == error
                ? failure
                : told.at(MilestoneError.summary(failure), failure.getCause());
    }

    private static MilestoneError errorOf(IOException failure) {
        // The client of the runtime has exceptions of its own for some of these.
        if (failure instanceof UnknownHostException
                || isCausedBy(failure, UnresolvedAddressException.class)) {
            return MilestoneError.HOST_UNKNOWN;
        }
        if (failure instanceof ConnectTimeoutException
                || failure instanceof HttpConnectTimeoutException) {
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
        if (failure instanceof SocketTimeoutException || failure instanceof HttpTimeoutException) {
            return MilestoneError.NO_ANSWER;
        }
        return MilestoneError.CONNECTION_LOST;
    }

    private static MilestoneError errorOfTls(SSLException failure) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return MilestoneError.CERTIFICATE_OTHER_HOST;
        }
        return RefusedCertificate.in(failure)
                .map(refused -> errorOf(refused.reason()))
                .orElse(MilestoneError.TLS_FAILED);
    }

    private static MilestoneError errorOf(RefusedCertificate.Reason refused) {
        return switch (refused) {
            case EXPIRED -> MilestoneError.CERTIFICATE_EXPIRED;
            case NOT_YET_VALID -> MilestoneError.CERTIFICATE_NOT_YET_VALID;
            case OTHER_HOST -> MilestoneError.CERTIFICATE_OTHER_HOST;
            case UNKNOWN_AUTHORITY -> MilestoneError.CERTIFICATE_UNKNOWN_AUTHORITY;
        };
    }

    private static boolean isCausedBy(Throwable failure, Class<?> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
