package ch.onsphere.osp.clearance.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.account.ConnectionFile;
import ch.onsphere.osp.clearance.account.ConnectionFileReader;
import ch.onsphere.osp.clearance.configuration.AssertionAlgorithm;
import ch.onsphere.osp.clearance.configuration.AssertionSettings;
import ch.onsphere.osp.clearance.error.CredentialsError;
import ch.onsphere.osp.clearance.error.NetworkError;
import ch.onsphere.osp.clearance.http.HttpAnswer;
import ch.onsphere.osp.clearance.http.HttpCall;
import ch.onsphere.osp.clearance.http.ServiceHttpClient;
import ch.onsphere.osp.clearance.http.Trust;
import ch.onsphere.osp.clearance.upload.JumpingTime;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.kit.configuration.Report;
import ch.onsphere.osp.kit.time.SystemTime;
import ch.onsphere.osp.kit.time.TimeSource;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens are asked for by the book, by one caller for all, and never more often than needed. */
class TokenTest {

    private static final AssertionSettings USUAL =
            new AssertionSettings(
                    AssertionAlgorithm.RS256,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ofMinutes(5));

    private final SystemTime time = new SystemTime("test-timer");
    private SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults());
    private ServiceHttpClient http;

    @AfterEach
    void end() {
        http.close();
        time.close();
        account.close();
    }

    /** CR-002 */
    @Test
    void anAssertionOfEitherAlgorithmIsAccepted() throws Exception {
        assertThat(list(authorised(USUAL)).status()).isEqualTo(200);

        AssertionSettings other =
                new AssertionSettings(
                        AssertionAlgorithm.RS512,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofMinutes(1));
        assertThat(list(authorised(other)).status()).isEqualTo(200);
    }

    /** CR-003 */
    @Test
    void manyCallersCauseOneRequest() throws Exception {
        AuthorisedHttp authorised = authorised(USUAL);
        ExecutorService callers = Executors.newFixedThreadPool(16);
        List<Future<HttpAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            answers.add(callers.submit(() -> list(authorised)));
        }
        for (Future<HttpAnswer> each : answers) {
            assertThat(each.get().status()).isEqualTo(200);
        }
        callers.shutdown();

        assertThat(account.tokensIssued()).isEqualTo(1);
    }

    @Test
    void aTokenThatWasTakenBackIsReplacedOnce() throws Exception {
        AuthorisedHttp authorised = authorised(USUAL);
        var unused = list(authorised);
        account.revokeTokens();

        assertThat(list(authorised).status()).isEqualTo(200);
        assertThat(account.tokensIssued()).isEqualTo(2);
    }

    @Test
    void aServiceThatRefusesEveryTokenIsNotAskedForEver() {
        AuthorisedHttp authorised = authorised(USUAL);
        account.faults().add(Fault.status(401).on(Operation.LIST_JOBS));

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> list(authorised))
                    .isInstanceOfSatisfying(
                            OspException.class,
                            e -> assertThat(e.code()).isEqualTo(CredentialsError.TOKEN_REJECTED));
        }
        assertThat(account.tokensIssued()).isLessThanOrEqualTo(2);
    }

    @Test
    void anIntegrationThatIsRefusedIsNotTriedAgain() {
        AuthorisedHttp authorised = authorised(USUAL, file -> file.replace("\"151\"", "\"152\""));

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> list(authorised))
                    .isInstanceOfSatisfying(
                            OspException.class,
                            e ->
                                    assertThat(e.code())
                                            .isIn(
                                                    CredentialsError.CLIENT_REFUSED,
                                                    CredentialsError.ASSERTION_REFUSED));
        }
        assertThat(tokenRequests()).isEqualTo(1);
    }

    @Test
    void aTokenServiceThatFailsIsLeftAloneForAMoment() {
        JumpingTime still = new JumpingTime(account.clock().instant().toString());
        AuthorisedHttp authorised = authorised(USUAL, file -> file, still);
        account.faults().add(Fault.status(503).on(Operation.TOKEN));

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> list(authorised))
                    .isInstanceOfSatisfying(
                            OspException.class,
                            e -> assertThat(e.code()).isEqualTo(NetworkError.SERVICE_FAILED));
        }
        assertThat(tokenRequests()).isLessThan(5);
    }

    @Test
    void aTokenIsReplacedAheadOfItsEnd() throws Exception {
        account.close();
        account =
                SimulatedAccount.start(
                        AccountOptions.defaults().withTokenLifetime(Duration.ofHours(1)));
        JumpingTime passing = new JumpingTime(account.clock().instant().toString());
        AuthorisedHttp authorised = authorised(USUAL, file -> file, passing);

        for (int tenMinutes = 0; tenMinutes < 20; tenMinutes++) {
            assertThat(list(authorised).status()).isEqualTo(200);
            passing.advance(Duration.ofMinutes(10));
            account.clock().advance(Duration.ofMinutes(10));
        }
        assertThat(account.tokensIssued()).isGreaterThanOrEqualTo(3);
        assertThat(account.received()).noneMatch(request -> request.status() == 401);
    }

    private long tokenRequests() {
        return account.received().stream()
                .filter(request -> request.operation() == Operation.TOKEN)
                .count();
    }

    private HttpAnswer list(AuthorisedHttp authorised) throws InterruptedException {
        URI jobs =
                URI.create(
                        account.address() + "/agentservice/api/v1/tenant/tenant123/job?agentId=a");
        return authorised.exchange(HttpCall.bare("GET", jobs, HttpCall.LARGE_ANSWER));
    }

    private AuthorisedHttp authorised(AssertionSettings settings) {
        return authorised(settings, file -> file);
    }

    private interface Change {
        String of(String file);
    }

    private AuthorisedHttp authorised(AssertionSettings settings, Change change) {
        return authorised(settings, change, time);
    }

    private AuthorisedHttp authorised(
            AssertionSettings settings, Change change, TimeSource tokenTime) {
        if (http != null) {
            http.close();
        }
        http =
                new ServiceHttpClient(
                        time,
                        new Trust(NO_CERTIFICATES),
                        Optional.empty(),
                        Duration.ofSeconds(20),
                        20);
        ConnectionFile file =
                ConnectionFileReader.read(
                                change.of(account.connectionFile()), new Report("file").root())
                        .orElseThrow();
        return new AuthorisedHttp(http, new TokenSource(http, () -> file, settings, tokenTime));
    }

    private static final Certificates NO_CERTIFICATES =
            new Certificates() {
                @Override
                public List<X509Certificate> all() {
                    return List.of();
                }

                @Override
                public List<X509Certificate> ofFile(String fileName) {
                    return List.of();
                }

                @Override
                public List<String> fileNames() {
                    return List.of();
                }
            };
}
