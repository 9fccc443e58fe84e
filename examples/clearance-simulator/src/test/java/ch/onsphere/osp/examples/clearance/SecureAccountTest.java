package ch.onsphere.osp.examples.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The account over HTTPS. */
@Timeout(300)
class SecureAccountTest {
    @Test
    void isTrustedByWhoTrustsItsAuthority() throws GeneralSecurityException, IOException {
        try (SimulatedAccount account =
                SimulatedAccount.start(AccountOptions.defaults().withHttps(true))) {
            HttpClient trusting =
                    HttpClient.newBuilder()
                            .sslContext(trust(account.certificateAuthority()))
                            .build();

            TestAgent agent = TestAgent.signedIn(account, "agent-1", trusting);

            assertThat(account.address().getScheme()).isEqualTo("https");
            assertThat(account.connectionFile()).doesNotContain("http://");
            assertThat(agent.get("/job?agentId=agent-1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isNotTrustedByOthers() {
        try (SimulatedAccount account =
                SimulatedAccount.start(AccountOptions.defaults().withHttps(true))) {
            assertThatThrownBy(() -> TestAgent.signedIn(account, "agent-1"))
                    .hasCauseInstanceOf(SSLHandshakeException.class);
        }
    }

    private static SSLContext trust(String pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(
                "ca",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory managers =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
