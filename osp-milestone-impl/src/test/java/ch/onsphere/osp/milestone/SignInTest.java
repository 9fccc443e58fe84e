package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.examples.simulator.SimulatorClock;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.kit.testing.Until;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the module gets, keeps and loses its token. */
class SignInTest {

    private static final String GATE = "root.vms.gate";

    private final Bed bed = new Bed();

    @AfterEach
    void close() {
        bed.close();
    }

    private SimulatedSite started(SimulatedSite site) {
        bed.server("root.vms", site).output(GATE, "root.vms", Bed.GATE_ID).start();
        return site;
    }

    @Test
    void everyServerIsAskedForATokenWhenTheModuleStarts() {
        SimulatedSite north = bed.site(Bed.options());
        SimulatedSite south = bed.site(Bed.options());
        bed.server("root.north", north).server("root.south", south).start();

        bed.host().await("root.north", State.ONLINE);
        bed.host().await("root.south", State.ONLINE);

        assertThat(north.tokens().issued()).isEqualTo(1);
        assertThat(south.tokens().issued()).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsReportedAndNotTriedAgain() {
        ManualTime time = new ManualTime();
        SimulatedSite site = bed.site(Bed.options());
        site.users().changePassword("onsphere", "another");
        bed.at(time);
        started(site);

        ConnectionStatus status = bed.host().await("root.vms", State.OFFLINE);
        Failed failed = (Failed) bed.trigger(GATE);
        time.advance(Duration.ofMinutes(14));

        assertThat(status.reason()).isEqualTo(Reason.CREDENTIALS);
        assertThat(status.message()).contains("OSP-MS-201").doesNotContain(Bed.PASSWORD);
        assertThat(failed.code()).isEqualTo("OSP-MS-201");
        assertThat(site.tokens().requested()).isEqualTo(1);
    }

    @Test
    void aMendedPasswordIsFoundAfterAQuarterOfAnHour() {
        ManualTime time = new ManualTime();
        SimulatedSite site = bed.site(Bed.options());
        site.users().changePassword("onsphere", "another");
        bed.at(time);
        started(site);
        bed.host().await("root.vms", State.OFFLINE);
        site.users().changePassword("onsphere", Bed.PASSWORD);

        time.advance(Duration.ofMinutes(15));

        bed.host().await("root.vms", State.ONLINE);
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
    }

    @Test
    void aPasswordChangedInItsFileServesTheNextSignIn(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("password"), Bed.PASSWORD);
        ManualTime time = new ManualTime();
        SimulatedSite site = bed.site(Bed.options().withTokenLifetime(Duration.ofHours(1)));
        bed.at(time)
                .serverWith(
                        "root.vms",
                        site.address().toString(),
                        "{\"username\": \"onsphere\", \"password\": \"${file:" + file + "}\"}")
                .start();
        bed.host().await("root.vms", State.ONLINE);

        site.users().changePassword("onsphere", "another");
        Files.writeString(file, "another");
        time.advance(Duration.ofMinutes(45));

        Until.holds("a second token", () -> site.tokens().issued() == 2);
        assertThat(bed.host().history()).noneMatch(status -> status.reason() == Reason.CREDENTIALS);
    }

    @Test
    void aPasswordMendedInItsFileIsTriedAtOnceAndNoOtherTwice(@TempDir Path directory)
            throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "mistyped");
        ManualTime time = new ManualTime();
        SimulatedSite site = bed.site(Bed.options());
        bed.at(time)
                .serverWith(
                        "root.vms",
                        site.address().toString(),
                        "{\"username\": \"onsphere\", \"password\": \"${file:" + file + "}\"}")
                .start();
        bed.host().await("root.vms", State.OFFLINE);
        time.advance(Duration.ofMinutes(10));
        assertThat(site.tokens().requested()).isEqualTo(1);

        Files.writeString(file, Bed.PASSWORD);
        Until.holds(
                "it is found",
                () -> {
                    time.advance(Duration.ofSeconds(1));
                    return site.tokens().issued() == 1;
                });

        bed.host().await("root.vms", State.ONLINE);
        assertThat(site.tokens().requested()).isEqualTo(2);
    }

    @Test
    void aSiteThatAsksForPatienceIsLeftAloneForSoLong() {
        ManualTime time = new ManualTime();
        SimulatedSite site = bed.site(Bed.options());
        site.faults()
                .add(Fault.tooManyRequests(Duration.ofMinutes(1)).once().on("POST", "/API/IDP"));
        bed.at(time);
        started(site);
        bed.host().await("root.vms", State.OFFLINE);

        time.advance(Duration.ofSeconds(59));
        assertThat(tokenRequests(site)).isEqualTo(1);
        time.advance(Duration.ofSeconds(2));

        bed.host().await("root.vms", State.ONLINE);
        assertThat(tokenRequests(site)).isEqualTo(2);
    }

    private static long tokenRequests(SimulatedSite site) {
        return site.received().stream()
                .filter(request -> request.path().contains("/connect/token"))
                .count();
    }

    @Test
    void aLockedUserIsToldApart() {
        SimulatedSite site = bed.site(Bed.options());
        site.users().lock("onsphere");
        started(site);

        assertThat(bed.host().await("root.vms", State.OFFLINE).message()).contains("OSP-MS-202");
        assertThat(((Failed) bed.trigger(GATE)).code()).isEqualTo("OSP-MS-202");
    }

    @Test
    void aPasswordThatMustBeChangedIsToldApart() {
        SimulatedSite site = bed.site(Bed.options());
        site.users().requireChangeOfPassword("onsphere");
        started(site);

        assertThat(bed.host().await("root.vms", State.OFFLINE).message()).contains("OSP-MS-203");
    }

    @Test
    void anUnknownClientIsToldApart() {
        SimulatedSite site = bed.site(Bed.options());
        bed.serverWith(
                        "root.vms",
                        site.address().toString(),
                        "{\"type\": \"CLIENT_CREDENTIALS\", \"clientId\": \"nobody\","
                                + " \"clientSecret\": \"x\"}")
                .start();

        assertThat(bed.host().await("root.vms", State.OFFLINE).message()).contains("OSP-MS-204");
    }

    @Test
    void aRevokedTokenIsReplacedWithoutAnybodyNoticing() {
        SimulatedSite site = started(bed.site(Bed.options()));
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);

        site.tokens().revokeAll();

        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        assertThat(site.tokens().issued()).isEqualTo(2);
    }

    @Test
    void manyCallersOfARevokedTokenShareOneRequest() {
        SimulatedSite site = started(bed.site(Bed.options()));
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        site.tokens().revokeAll();
        site.faults().add(Fault.delay(Duration.ofMillis(300)).on("POST", "/API/IDP").once());

        List<CompletionStage<?>> sent =
                IntStream.range(0, 40)
                        .<CompletionStage<?>>mapToObj(i -> bed.host().send(GATE, "true"))
                        .toList();

        for (CompletionStage<?> each : sent) {
            assertThat(each.toCompletableFuture().orTimeout(120, TimeUnit.SECONDS).join())
                    .isInstanceOf(Done.class);
        }
        assertThat(site.tokens().requested()).isEqualTo(2);
        assertThat(site.events()).hasSize(41);
    }

    @Test
    void aSiteThatRefusesItsOwnTokensIsNotAskedForMoreAndMore() {
        SimulatedSite site = bed.site(Bed.options());
        site.faults().add(Fault.status(401).on("*", "/api/rest"));
        ManualTime time = new ManualTime();
        bed.at(time);
        started(site);

        bed.host().await("root.vms", State.OFFLINE);
        for (int i = 0; i < 20; i++) {
            time.advance(Duration.ofSeconds(1));
        }

        assertThat(bed.host().await("root.vms", State.OFFLINE).reason())
                .isEqualTo(Reason.CREDENTIALS);
        assertThat(site.tokens().requested()).isLessThanOrEqualTo(2);
    }

    @Test
    void aPasswordChangedWhileTheTokenLastsDegradesUntilItEnds() {
        ManualTime time = new ManualTime();
        SimulatedSite site = bed.site(Bed.options().withTokenLifetime(Duration.ofHours(1)));
        bed.at(time);
        started(site);
        bed.host().await("root.vms", State.ONLINE);
        site.users().changePassword("onsphere", "another");

        time.advance(Duration.ofMinutes(45));
        ConnectionStatus degraded = bed.host().await("root.vms", State.DEGRADED);
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        time.advance(Duration.ofMinutes(10));
        Until.holds("a check has passed", () -> checks(site) > 1);
        assertThat(bed.host().await("root.vms", State.DEGRADED).message()).contains("OSP-MS-201");
        time.advance(Duration.ofMinutes(5));
        ConnectionStatus offline = bed.host().await("root.vms", State.OFFLINE);

        assertThat(degraded.message()).contains("OSP-MS-201");
        assertThat(offline.reason()).isEqualTo(Reason.CREDENTIALS);
        assertThat(((Failed) bed.trigger(GATE)).code()).isEqualTo("OSP-MS-201");
    }

    private static long checks(SimulatedSite site) {
        return site.received().stream()
                .filter(request -> request.path().endsWith("/sites") && request.status() == 200)
                .count();
    }

    @Test
    void commandsUnderWayDoNotTryAWrongPasswordOneAfterAnother() {
        SimulatedSite site = started(bed.site(Bed.options().withLockout(3, Duration.ofHours(1))));
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        site.faults().add(Fault.delay(Duration.ofMillis(100)).on("POST", "/api/rest"));
        site.users().changePassword("onsphere", "another");
        site.tokens().revokeAll();

        List<CompletionStage<OutputResult>> sent =
                IntStream.range(0, 30).mapToObj(i -> bed.host().send(GATE, "true")).toList();

        for (CompletionStage<OutputResult> each : sent) {
            assertThat(((Failed) RecordingHost.resultOf(each)).code()).isEqualTo("OSP-MS-201");
        }
        assertThat(site.tokens().requested()).isEqualTo(2);
        assertThat(site.users().status("onsphere")).isEqualTo("Enabled");
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 60, 3600, 60L * 24 * 3600})
    void tokensOfEveryLifetimeAreRenewedBeforeTheyEnd(long seconds) {
        Duration lifetime = Duration.ofSeconds(seconds);
        Duration ahead = seconds > 4 * 86_400 ? Duration.ofDays(1) : lifetime.dividedBy(4);
        Duration step = ahead.dividedBy(3);
        long stepsUntilRenewal = lifetime.minus(ahead).dividedBy(step) + 1;
        ManualTime time = new ManualTime();
        SimulatorClock clock = SimulatorClock.fixed(time.now());
        SimulatedSite site = bed.site(Bed.options().withClock(clock).withTokenLifetime(lifetime));
        bed.at(time).withoutChecks();
        started(site);
        bed.host().await("root.vms", State.ONLINE);

        long issued = 1;
        int stepsSinceRenewal = 0;
        for (long steps = lifetime.multipliedBy(22).dividedBy(step); steps > 0; steps--) {
            clock.advance(step);
            time.advance(step);
            long before = issued;
            if (++stepsSinceRenewal >= stepsUntilRenewal) {
                Until.holds(
                        "a renewal after " + bed.host().history(),
                        () -> {
                            // The session may have set its alarm while a step was passing.
                            clock.advance(step.dividedBy(100));
                            time.advance(step.dividedBy(100));
                            return site.tokens().issued() > before;
                        });
            }
            if (site.tokens().issued() > before) {
                issued = site.tokens().issued();
                stepsSinceRenewal = 0;
            }
            assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        }

        assertThat(issued).isGreaterThan(20);
        assertThat(site.received()).filteredOn(request -> request.status() == 401).isEmpty();
    }

    @Test
    void aGatewayThatDoesNotPassTheIdentityProviderIsGoneAround() {
        SimulatedSite site = bed.site(Bed.options());
        site.faults().add(Fault.status(502).on("POST", "/API/IDP"));
        started(site);

        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
    }
}
