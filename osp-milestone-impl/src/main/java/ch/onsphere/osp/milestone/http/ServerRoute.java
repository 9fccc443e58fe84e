package ch.onsphere.osp.milestone.http;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.configuration.Secret;
import ch.onsphere.osp.kit.proxy.ProxyConfiguration;
import ch.onsphere.osp.kit.proxy.ProxyConfiguration.Credentials;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * The way to one server: whom its connections believe, and what proxy they go through. Whatever
 * connects to the server asks here, whichever library it uses.
 */
public final class ServerRoute {

    private final ServerTrust trust;
    private final Optional<String> certificate;
    private final Optional<ProxyConfiguration> proxy;
    private volatile X509Certificate soonestToExpire;
    private volatile Secret shown;

    /**
     * Reads no certificate yet.
     *
     * @param trust the trust that all servers share
     * @param certificate the one file of {@code certs/external} to believe, or empty
     * @param proxy what the server is reached through, or empty
     */
    public ServerRoute(
            ServerTrust trust, Optional<String> certificate, Optional<ProxyConfiguration> proxy) {
        this.trust = trust;
        this.certificate = certificate;
        this.proxy = proxy;
    }

    /**
     * The TLS context for a connection that is made now. It stays the same as long as the files of
     * {@code certs/external} do. It does not check host names by itself: whoever uses it asks the
     * library to, as {@code java.net.http} does without being asked.
     *
     * @return the context
     * @throws OspException when the file of the server is missing or holds no certificate
     */
    public SSLContext tls() {
        return trusted().context();
    }

    /** Whom a connection that is made now believes. */
    ServerTrust.Trusted trusted() {
        return trust.of(certificate);
    }

    /**
     * The proxy for an address.
     *
     * @param uri an address of the server
     * @return {@code http://host[:port]}, or empty for a direct way
     */
    public Optional<URI> proxyFor(URI uri) {
        return uri.getHost() == null ? Optional.empty() : proxyForHost(uri.getHost());
    }

    Optional<URI> proxyForHost(String host) {
        return proxy.filter(each -> each.isUsedFor(host)).map(ProxyConfiguration::address);
    }

    /**
     * The same for {@code java.net.http}.
     *
     * @return chooses the proxy for each address
     */
    public ProxySelector proxySelector() {
        return new RouteProxySelector(this);
    }

    /**
     * Whether the way to an address leads through a proxy that is to be signed in to. The client of
     * {@code java.net.http} cannot: it knows Basic only, and that on the way to an https address
     * only where the system property {@code jdk.http.auth.tunneling.disabledSchemes} was set to
     * nothing when the JVM was started.
     *
     * @param uri an address of the server
     * @return true when it does
     */
    public boolean signsInToProxyFor(URI uri) {
        return signsInToProxy() && proxyFor(uri).isPresent();
    }

    /**
     * What it means that an exchange with the server failed below HTTP.
     *
     * @param uri what was asked
     * @param failure what the library said
     * @return the exception to report, with the cause told apart
     */
    public OspException explain(URI uri, IOException failure) {
        return Failures.explain(uri, proxyFor(uri), failure);
    }

    /**
     * The certificate that ends first, of those that the latest connection relied on: the server's,
     * its authority's, and what lies between.
     *
     * @return the certificate; empty before the first connection with TLS
     */
    public Optional<X509Certificate> soonestToExpire() {
        return Optional.ofNullable(soonestToExpire);
    }

    /** Whether the proxy is to be signed in to. */
    boolean signsInToProxy() {
        return proxy.flatMap(ProxyConfiguration::credentials).isPresent();
    }

    /** What to show to whoever asks for user and password: nothing, unless it is the proxy. */
    Optional<Credentials> credentialsFor(String host, int port) {
        return proxy.filter(each -> each.port() == port)
                .filter(each -> each.address().getHost().equalsIgnoreCase(host))
                .flatMap(ProxyConfiguration::credentials)
                .map(this::shown);
    }

    private Credentials shown(Credentials known) {
        Secret now = Secret.of(known.password().reveal());
        shown = now;
        return new Credentials(known.username(), now);
    }

    /**
     * Whether another password of the proxy lies where the last one came from, so that asking again
     * may help.
     *
     * @return true when it was exchanged since it was shown last
     */
    public boolean hasNewSecret() {
        Secret last = shown;
        return last != null
                && proxy.flatMap(ProxyConfiguration::credentials)
                        .filter(now -> !last.equals(now.password()))
                        .isPresent();
    }

    /** Takes notice of what a server has shown in a handshake that succeeded. */
    void presented(SSLSession session, ServerTrust.Trusted believed) {
        try {
            soonestToExpire =
                    CertificatePath.soonestToExpire(
                            session.getPeerCertificates(), believed.authorities());
        } catch (SSLPeerUnverifiedException e) {
            // Without certificates there is nothing to warn of; that is for the handshake to judge.
            soonestToExpire = null;
        }
    }
}
