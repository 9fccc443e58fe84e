package ch.onsphere.osp.clearance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.clearance.account.ConnectionFile;
import ch.onsphere.osp.clearance.account.ConnectionFileReader;
import ch.onsphere.osp.clearance.encryption.KeyMaterial;
import ch.onsphere.osp.clearance.encryption.Scheme;
import ch.onsphere.osp.clearance.http.HttpAnswer;
import ch.onsphere.osp.clearance.http.HttpCall;
import ch.onsphere.osp.clearance.journal.FileRecord;
import ch.onsphere.osp.clearance.registry.InitializedFile;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.kit.configuration.Report;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds a secret does not give it away as a text. */
class SecretsInTextTest {

    private static final String SECRET = "c2VjcmV0LXNlY3JldA";

    @Test
    void nothingThatHoldsASecretShowsIt() {
        HttpCall call =
                HttpCall.with(
                                "POST",
                                URI.create("/token"),
                                "text/plain",
                                SECRET.getBytes(UTF_8),
                                18)
                        .bearing(SECRET);
        HttpAnswer answer =
                new HttpAnswer(
                        "POST /token",
                        200,
                        "application/json",
                        ("{\"access_token\": \"" + SECRET + "\"}").getBytes(UTF_8),
                        Optional.empty(),
                        Optional.empty());
        var key = JsonNodeFactory.instance.objectNode().put("kty", "oct").put("k", SECRET);
        FileRecord record =
                new FileRecord(
                        1,
                        "job",
                        "key",
                        "file",
                        Instant.EPOCH,
                        Scheme.AZURE_V1,
                        1,
                        Optional.empty(),
                        SECRET,
                        FileRecord.Stage.SENDING,
                        Optional.empty());

        assertThat(
                        Stream.of(
                                call,
                                answer,
                                new InitializedFile("file", Optional.of(key)),
                                record,
                                new KeyMaterial(SECRET.getBytes(UTF_8), SECRET.getBytes(UTF_8))))
                .map(Object::toString)
                .allSatisfy(text -> assertThat(text).isNotEmpty().doesNotContain(SECRET));
    }

    @Test
    void aConnectionFileShowsNothingOfItsKey() {
        try (SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults())) {
            ConnectionFile file =
                    ConnectionFileReader.read(account.connectionFile(), new Report("test").root())
                            .orElseThrow();

            assertThat(file.toString()).contains(file.tenantId());
            SentSecrets.ofConnectionFile(account.connectionFile())
                    .forEach(part -> assertThat(file.toString()).doesNotContain(part));
        }
    }
}
