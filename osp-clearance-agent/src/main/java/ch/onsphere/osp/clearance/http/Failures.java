package ch.onsphere.osp.clearance.http;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.NetworkError;
import ch.onsphere.osp.kit.proxy.ProxyConfiguration;
import ch.onsphere.osp.kit.tls.RefusedCertificate;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
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
    static OspException explain(URI request, Optional<ProxyConfiguration> proxy, IOException why) {
        NetworkError error = errorOf(why);
        String service = request.getScheme() + "://" + request.getAuthority();
        if (proxy.isEmpty()) {
            return error.at(service + certificateOf(why), why);
        }
        // The only connection that is made is the one to the proxy.
        return switch (error) {
            case HOST_UNKNOWN, CONNECT_TIMEOUT, CONNECTION_REFUSED ->
                    NetworkError.PROXY_UNREACHABLE.at(
                            proxy.get().address() + " on the way to " + service, why);
            default ->
                    error.at(
                            service + " by way of " + proxy.get().address() + certificateOf(why),
                            why);
        };
    }

    private static String certificateOf(IOException failure) {
        return RefusedCertificate.in(failure)
                .map(refused -> ": " + refused.getMessage())
                .orElse("");
    }

    /** What it means that a proxy answered instead of opening a way to the service. */
    static OspException ofProxy(URI request, ProxyConfiguration proxy, int status) {
        String at = proxy.address() + " answered " + status + " on the way to " + request.getHost();
        return switch (status) {
            case 407 -> NetworkError.PROXY_SIGN_IN.at(at);
            case 502, 503, 504 -> NetworkError.PROXY_FOUND_NO_SERVER.at(at);
            default -> NetworkError.PROXY_REFUSED.at(at);
        };
    }

    private static NetworkError errorOf(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return NetworkError.HOST_UNKNOWN;
        }
        if (failure instanceof ConnectTimeoutException) {
            return NetworkError.CONNECT_TIMEOUT;
        }
        if (failure instanceof HttpHostConnectException
                || failure instanceof ConnectException
                || failure instanceof NoRouteToHostException) {
            return NetworkError.CONNECTION_REFUSED;
        }
        if (failure instanceof SSLException tls) {
            return errorOfTls(tls);
        }
        return failure instanceof SocketTimeoutException
                ? NetworkError.NO_ANSWER
                : NetworkError.CONNECTION_LOST;
    }

    private static NetworkError errorOfTls(SSLException failure) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return NetworkError.CERTIFICATE_OTHER_HOST;
        }
        Optional<RefusedCertificate> refused = RefusedCertificate.in(failure);
        if (refused.isPresent()) {
            return errorOf(refused.get().reason());
        }
        // A connection that ends within TLS looks like an error of TLS.
        return isCausedBy(failure, java.io.EOFException.class)
                        || isCausedBy(failure, java.net.SocketException.class)
                ? NetworkError.CONNECTION_LOST
                : NetworkError.TLS_FAILED;
    }

    private static NetworkError errorOf(RefusedCertificate.Reason refused) {
        return switch (refused) {
            case EXPIRED, NOT_YET_VALID -> NetworkError.CERTIFICATE_EXPIRED;
            case OTHER_HOST -> NetworkError.CERTIFICATE_OTHER_HOST;
            case UNKNOWN_AUTHORITY -> NetworkError.CERTIFICATE_UNKNOWN_AUTHORITY;
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
