package ch.onsphere.osp.examples.clearance.server;

import java.util.Collection;
import java.util.UUID;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The certificate of the listeners.
 *
 * @param authority who signs it
 * @param hosts what it is for
 */
public record Tls(CertificateAuthority authority, Collection<String> hosts) {
    SslContextFactory.Server contextFactory() {
        // The key store never leaves memory; it merely has to have some password.
        String password = UUID.randomUUID().toString();
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStore(authority.issue(hosts, password.toCharArray()));
        factory.setKeyStorePassword(password);
        factory.setSniRequired(false);
        return factory;
    }
}
