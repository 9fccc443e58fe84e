package ch.onsphere.osp.kit.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority that issues whatever a test wants, for any time. */
public final class TestAuthority {

    private static final Duration LONG = Duration.ofDays(900);
    private static final char[] NO_PASSWORD = {};

    private final SecureRandom random = new SecureRandom();
    private final KeyPair keys = newKeys();
    private final X500Name name;
    private final X509Certificate certificate;

    private TestAuthority(X500Name name) {
        this.name = name;
        Instant now = Instant.now();
        this.certificate = sign(name, keys, now.minus(LONG), now.plus(LONG), true);
    }

    public static TestAuthority named(String name) {
        return new TestAuthority(new X500Name("CN=" + name));
    }

    public String pem() {
        return pemOf(certificate);
    }

    /** What a server called localhost shows. */
    public SSLContext server(Instant from, Instant until) {
        KeyPair serverKeys = newKeys();
        return context(
                serverKeys,
                sign(new X500Name("CN=localhost"), serverKeys, from, until, false),
                certificate);
    }

    public SSLContext serverUntil(Instant until) {
        return server(until.minus(LONG), until);
    }

    /** The authority's own certificate shown by a server, as XProtect's self-signed one is. */
    public static SelfSigned selfSigned(Instant until) {
        TestAuthority own = named("localhost");
        X509Certificate shown = own.sign(own.name, own.keys, until.minus(LONG), until, false);
        return new SelfSigned(pemOf(shown), own.context(own.keys, shown));
    }

    /** A certificate that has signed itself. */
    public record SelfSigned(String pem, SSLContext context) {}

    private X509Certificate sign(
            X500Name subject, KeyPair subjectKeys, Instant from, Instant until, boolean authority) {
        try {
            JcaX509v3CertificateBuilder builder =
                    new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(100, random),
                            Date.from(from),
                            Date.from(until),
                            subject,
                            subjectKeys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA")
                                            .build(keys.getPrivate())));
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    private SSLContext context(KeyPair serverKeys, Certificate... chain) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", serverKeys.getPrivate(), NO_PASSWORD, chain);
            KeyManagerFactory managers =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, random);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String pemOf(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
