package ch.onsphere.osp.milestone.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Report;
import ch.onsphere.osp.kit.configuration.Secret;
import ch.onsphere.osp.kit.configuration.SecretReferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretReferencesTest {

    @TempDir Path directory;

    private final Report report = new Report("root/vms/server.milestone");
    private final Place place = report.root().at("authentication").at("password");
    private final Map<String, String> environment =
            Map.of("PASSWORD", "hunter2", "EMPTY", "", "NESTED", "${env:PASSWORD}");
    private final SecretReferences references =
            new SecretReferences(name -> Optional.ofNullable(environment.get(name)));

    @ParameterizedTest
    @CsvSource({
        "${env:PASSWORD}, hunter2",
        "a-${env:PASSWORD}-z, a-hunter2-z",
        "${env:PASSWORD}${env:PASSWORD}, hunter2hunter2",
        "${env:NESTED}, ${env:PASSWORD}",
    })
    void theEnvironmentIsPutInPlace(String written, String secret) {
        assertThat(references.resolve(written, place)).contains(Secret.of(secret));
        assertThat(report.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "${env:MISSING}, MISSING",
        "${env:EMPTY}, EMPTY",
        "${env:}, environment variable",
        "${file:relative/name}, relative/name",
        "${file:}, file",
        "${file:/does/not/exist}, /does/not/exist",
        "${file:/}, regular file",
    })
    void aReferenceThatLeadsNowhereIsNamed(String written, String named) {
        assertThat(references.resolve(written, place)).isEmpty();
        assertThat(report.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.rule()).isEqualTo("secret");
                            assertThat(problem.pointer()).isEqualTo("/authentication/password");
                            assertThat(problem.found()).contains(named);
                        });
    }

    @Test
    void everyBadReferenceOfOneSecretIsReported() {
        assertThat(references.resolve("${env:ONE}${env:TWO}", place)).isEmpty();
        assertThat(report.problems()).hasSize(2);
    }

    @Test
    void aSecretInClearWorksWithAWarning() {
        assertThat(references.resolve("hunter2", place)).contains(Secret.of("hunter2"));
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.problems())
                .singleElement()
                .extracting(Problem::rule)
                .isEqualTo("clear-text");
        assertThat(report.problems().toString()).doesNotContain("hunter2");
    }

    @Test
    void aVariableOfTheTreeThatIsLeftOverIsNamedWhereItStandsAlone() {
        assertThat(references.resolve("${milestone-password}", place)).isEmpty();
        assertThat(report.problems().get(0).rule()).isEqualTo("variable");
        assertThat(report.problems().get(0).found()).isEqualTo("\"${milestone-password}\"");
    }

    @Test
    void aPasswordThatHappensToHoldTheSignsIsNotShown() {
        assertThat(references.resolve("hunter2${hunter3}", place)).isEmpty();
        assertThat(report.problems().toString()).doesNotContain("hunter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${env:PASSWORD", "x${file:/run/secrets/p"})
    void aReferenceThatDoesNotEndIsRefused(String written) {
        assertThat(references.resolve(written, place)).isEmpty();
        assertThat(report.problems().get(0).found()).contains("does not end");
    }

    @ParameterizedTest
    @CsvSource({"'hunter2\n', hunter2", "'hunter2\r\n', hunter2", "hunter2, hunter2"})
    void oneNewlineAtTheEndOfAFileIsNoPartOfTheSecret(String content, String secret)
            throws IOException {
        assertThat(resolveFile(content.getBytes(UTF_8))).contains(Secret.of(secret));
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void aFileExchangedInPlaceIsTheSecretAtTheNextUse() throws IOException {
        Secret secret = resolveFile("old\n".getBytes(UTF_8)).orElseThrow();
        write("new\n".getBytes(UTF_8));
        assertThat(secret.reveal()).isEqualTo("new");

        write(new byte[0]);
        assertThat(secret.reveal()).isEqualTo("new");
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void onlyOneNewlineIsTaken() throws IOException {
        assertThat(resolveFile("a\n\n".getBytes(UTF_8))).contains(Secret.of("a\n"));
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(resolveFile("\n".getBytes(UTF_8))).isEmpty();
        assertThat(report.problems().get(0).found()).contains("empty");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWithoutShowingIt() throws IOException {
        assertThat(resolveFile(new byte[] {'h', 'u', 'n', 't', (byte) 0xC3, (byte) 0x28}))
                .isEmpty();
        assertThat(report.problems().get(0).found()).contains("UTF-8").doesNotContain("hunt");
    }

    @Test
    void aFileIsReadUpToItsLimit() throws IOException {
        assertThat(resolveFile("x".repeat(64 * 1024).getBytes(UTF_8))).isPresent();
        assertThat(resolveFile("x".repeat(64 * 1024 + 1).getBytes(UTF_8))).isEmpty();
        assertThat(report.problems().get(0).found()).contains("too large");
    }

    @Test
    void aFileThatEverybodyCanReadGivesAWarning() throws IOException {
        Path file = write("hunter2".getBytes(UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(references.resolve("${file:" + file + "}", place)).isPresent();
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.problems().get(0).found()).contains("every user");
    }

    @Test
    void aDirectoryAndANameThatIsNoneAreRefused() {
        assertThat(references.resolve("${file:" + directory + "}", place)).isEmpty();
        assertThat(references.resolve("${file:/a\0b}", place)).isEmpty();
        assertThat(report.problems()).hasSize(2);
    }

    private Optional<Secret> resolveFile(byte[] content) throws IOException {
        return references.resolve("${file:" + write(content) + "}", place);
    }

    private Path write(byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("secret"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }
}
