package ch.onsphere.osp.examples.simulator.server;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The certificate of the listeners.
 *
 * @param authority who signs it
 * @param hosts what it is for
 * @param end when it ends; none for a year from now
 */
public record Tls(CertificateAuthority authority, Collection<String> hosts, Optional<Instant> end) {
    /** What a listener needs to speak TLS. */
    public SslContextFactory.Server contextFactory() {
        // The key store never leaves memory; it merely has to have some password.
        String password = UUID.randomUUID().toString();
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStore(authority.issue(hosts, end, password.toCharArray()));
        factory.setKeyStorePassword(password);
        factory.setSniRequired(false);
        return factory;
    }
}
