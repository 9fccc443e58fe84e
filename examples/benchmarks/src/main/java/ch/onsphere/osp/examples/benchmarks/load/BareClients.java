package ch.onsphere.osp.examples.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/** An HttpClient 5 as anybody would make one for a benchmark: its defaults and nothing beside. */
public final class BareClients {

    private BareClients() {}

    /**
     * A client.
     *
     * @param authorities files with the certificate authorities to trust
     * @param connections the most connections to one server
     * @param servers how many servers there are
     */
    public static CloseableHttpClient create(
            Collection<Path> authorities, int connections, int servers) {
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setTlsSocketStrategy(
                                        new DefaultClientTlsStrategy(trust(authorities)))
                                .setMaxConnPerRoute(connections)
                                .setMaxConnTotal(connections * servers)
                                .build())
                .setUserAgent("osp-milestone")
                // The other side asks for no compression either.
                .disableContentCompression()
                .build();
    }

    private static SSLContext trust(Collection<Path> authorities) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Path file : authorities) {
                try (InputStream in = Files.newInputStream(file)) {
                    Certificate authority = factory.generateCertificate(in);
                    store.setCertificateEntry(file.toString(), authority);
                }
            }
            TrustManagerFactory managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
