package ch.onsphere.osp.examples.host.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFolderTest {

    @TempDir Path tree;
    private Path folder;
    private CertificateFolder certificates;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectories(tree.resolve("certs/external"));
        certificates = new CertificateFolder(tree);
    }

    private void put(String resource, String as) throws IOException {
        Path file = folder.resolve(as);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes(resource));
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in =
                CertificateFolderTest.class.getResourceAsStream("/certificates/" + resource)) {
            return in.readAllBytes();
        }
    }

    private static List<String> names(List<X509Certificate> found) {
        return found.stream().map(each -> each.getSubjectX500Principal().getName()).toList();
    }

    @Test
    void pemDerAndPkcs7AreRead() throws IOException {
        put("one.pem", "a.pem");
        put("one.der", "b.cer");
        put("both.p7b", "c.p7b");

        assertThat(names(certificates.ofFile("a.pem"))).containsExactly("CN=One");
        assertThat(names(certificates.ofFile("b.cer"))).containsExactly("CN=One");
        assertThat(names(certificates.ofFile("c.p7b")))
                .containsExactlyInAnyOrder("CN=One", "CN=Two");
        assertThat(certificates.all()).hasSize(4);
    }

    @Test
    void severalCertificatesInOneFileAreReadAndOtherBlocksPassedOver() throws IOException {
        String text =
                "comment\n"
                        + new String(bytes("two.pem"), StandardCharsets.UTF_8)
                        + "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
                        + new String(bytes("one.pem"), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("chain.crt"), text);

        assertThat(names(certificates.ofFile("chain.crt"))).containsExactly("CN=Two", "CN=One");
    }

    @Test
    void aChangeIsSeenAtTheNextCallAndDirectoriesBelowCount() throws IOException {
        assertThat(certificates.all()).isEmpty();
        put("one.pem", "site/north/a.pem");

        assertThat(names(certificates.ofFile("a.pem"))).containsExactly("CN=One");
    }

    @Test
    void aFileIsParsedAgainOnlyWhenItsBytesAreOthersWhateverItsTimeSays() throws IOException {
        put("one.pem", "a.pem");
        FileTime time = Files.getLastModifiedTime(folder.resolve("a.pem"));
        X509Certificate first = certificates.all().get(0);
        assertThat(certificates.all().get(0)).isSameAs(first);

        put("two.pem", "a.pem");
        Files.setLastModifiedTime(folder.resolve("a.pem"), time);

        assertThat(names(certificates.all())).containsExactly("CN=Two");
        assertThat(names(certificates.ofFile("a.pem"))).containsExactly("CN=Two");
    }

    @Test
    void aBrokenFileDoesNotHideTheOthers() throws IOException {
        Files.writeString(
                folder.resolve("a.pem"),
                "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n");
        Files.writeString(folder.resolve("b.der"), "x");
        Files.writeString(folder.resolve("README.md"), "x");
        put("one.pem", "c.pem");

        assertThat(names(certificates.all())).containsExactly("CN=One");
    }

    @Test
    void theNameOfABrokenFileIsKnownAllTheSame() throws IOException {
        put("one.pem", "site/b.pem");
        Files.writeString(folder.resolve("a.pem"), "x");
        Files.writeString(folder.resolve("README.md"), "x");

        assertThat(certificates.fileNames()).containsExactly("a.pem", "b.pem");
    }

    @Test
    void aLinkThatLeadsAwayIsNotUsed() throws IOException {
        Path outside = Files.write(tree.resolve("outside.pem"), bytes("one.pem"));
        Files.createSymbolicLink(folder.resolve("a.pem"), outside);

        assertThat(certificates.all()).isEmpty();
    }

    @Test
    void withoutAFolderThereAreNoCertificates() {
        assertThat(new CertificateFolder(tree.resolve("nowhere")).all()).isEmpty();
        assertThat(certificates.ofFile("../../outside.pem")).isEmpty();
    }
}
