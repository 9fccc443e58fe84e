package ch.onsphere.osp.milestone;

import static ch.onsphere.osp.milestone.RecordingHost.resultOf;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.api.OutputResult.Ignored;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.kit.testing.LeapingTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an output does on a site that works. */
class TriggerTest {

    private final Bed bed = new Bed();

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void aWrittenValueBecomesAnEventOnTheSite() {
        SimulatedSite site = bed.site(Bed.options());
        bed.server("root.vms", site).output("root.vms.gate", "root.vms", Bed.GATE_ID).start();

        OutputResult result = bed.trigger("root.vms.gate");

        assertThat(result).isInstanceOf(Done.class);
        assertThat(site.events()).hasSize(1);
        assertThat(site.events().get(0).id()).isEqualTo(((Done) result).reference());
        assertThat(site.events().get(0).type()).isEqualTo(Bed.GATE_ID);
        assertThat(bed.host().await("root.vms", State.ONLINE).message()).contains("25.");
        assertThat(bed.host().count("done")).isEqualTo(1);
    }

    @Test
    void anEventMayBeNamedAndHaveACameraAsItsSource() {
        SimulatedSite site = bed.site(Bed.options());
        bed.server("root.vms", site)
                .output("root.vms.gate", "root.vms", "Open gate", "\"source\": \"Gate camera\"")
                .start();

        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);

        assertThat(site.events().get(0).type()).isEqualTo(Bed.GATE_ID);
        assertThat(site.events().get(0).source()).isEqualTo("cameras/" + Bed.CAMERA_ID);
    }

    /** A site whose gate was opened by its name once. */
    private SimulatedSite siteWithNamedGate(ManualTime time) {
        SimulatedSite site = bed.site(Bed.options());
        bed.at(time)
                .server("root.vms", site)
                .output("root.vms.gate", "root.vms", "Open gate")
                .start();
        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);
        return site;
    }

    @Test
    void aNameThatAnotherEventHasNowIsFollowedWithinTenMinutes() throws Exception {
        ManualTime time = new ManualTime();
        SimulatedSite site = siteWithNamedGate(time);
        String id = new SiteAdministrator(site).giveNameAway(Bed.GATE_ID, "Open gate", "Old gate");

        time.advance(Duration.ofMinutes(10));

        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);
        assertThat(site.events()).extracting("type").containsExactly(Bed.GATE_ID, id);
    }

    @Test
    void aNameThatIsGoneMeansWhatItMeant() throws Exception {
        ManualTime time = new ManualTime();
        SimulatedSite site = siteWithNamedGate(time);
        new SiteAdministrator(site).giveNameAway(Bed.GATE_ID, "Another", "Renamed");

        time.advance(Duration.ofMinutes(10));

        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);
        assertThat(site.events()).extracting("type").containsExactly(Bed.GATE_ID, Bed.GATE_ID);
    }

    @Test
    void aServerTellsOfAnOutputWhoseNameIsGoneUntilItIsFoundAgain() throws Exception {
        LeapingTime time = new LeapingTime();
        SimulatedSite site = bed.site(Bed.options());
        bed.at(time)
                .checkingEvery(Duration.ofMillis(100))
                .server("root.vms", site)
                .output("root.vms.gate", "root.vms", "Open gate")
                .output("root.vms.other", "root.vms", Bed.GATE_ID)
                .start();
        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);
        SiteAdministrator administrator = new SiteAdministrator(site);
        administrator.giveNameAway(Bed.GATE_ID, "Another", "Renamed");

        time.leap(Duration.ofMinutes(10));

        ConnectionStatus status = bed.host().await("root.vms", State.DEGRADED);
        assertThat(status.reason()).isEqualTo(Reason.CONFIGURATION);
        assertThat(status.message())
                .contains("1 of 2 outputs go on with what their names meant")
                .contains("root.vms.gate: OSP-MS-301", "\"Open gate\"", "Correct `event`")
                .doesNotContain("root.vms.other");
        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);

        administrator.giveNameAway(Bed.GATE_ID, "A third", "Open gate");
        time.leap(Duration.ofSeconds(10));

        bed.host().await("root.vms", State.ONLINE);
    }

    @Test
    void aCommandThatFindsItsEventGoneMakesTheServerTellSo() throws Exception {
        LeapingTime time = new LeapingTime();
        SimulatedSite site = bed.site(Bed.options());
        bed.at(time)
                .checkingEvery(Duration.ofMillis(100))
                .server("root.vms", site)
                .output("root.vms.gate", "root.vms", "Open gate")
                .start();
        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);
        new SiteAdministrator(site).recreateEvent(Bed.GATE_ID, "Another");

        // The list of the site's events is not read again and again.
        time.leap(Duration.ofSeconds(10));
        Failed failed = (Failed) bed.trigger("root.vms.gate");

        assertThat(failed.code()).isEqualTo("OSP-MS-301");
        assertThat(bed.host().await("root.vms", State.DEGRADED).message())
                .contains("root.vms.gate: OSP-MS-301");
    }

    @Test
    void aNameThatTheSiteCannotTellAgainIsBelievedAsBefore() {
        ManualTime time = new ManualTime();
        SimulatedSite site = siteWithNamedGate(time);
        site.faults().add(Fault.status(503).on("GET", "/api/rest/v1/userDefinedEvents"));

        time.advance(Duration.ofMinutes(10));

        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);
        assertThat(site.events()).hasSize(2);
    }

    @Test
    void aServiceAuthenticatesWithClientCredentials() {
        SimulatedSite site = bed.site(Bed.options().withClient("service-1", "s3cr&t"));
        bed.serverWith(
                        "root.vms",
                        site.address().toString(),
                        "{\"type\": \"CLIENT_CREDENTIALS\", \"clientId\": \"service-1\","
                                + " \"clientSecret\": \"s3cr&t\"}")
                .output("root.vms.gate", "root.vms", "Open gate")
                .start();

        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);
    }

    @Test
    void onlyTheConfiguredModesAndContentsFire() {
        SimulatedSite site = bed.site(Bed.options());
        bed.server("root.vms", site)
                .output("root.vms.gate", "root.vms", "Open gate", "\"contents\": [\"true\"]")
                .start();
        Value yes = new Value.BooleanValue(true);

        assertThat(resultOf(bed.host().send("root.vms.gate", "false"))).isInstanceOf(Ignored.class);
        assertThat(resultOf(bed.host().send("root.vms.gate", yes, TransmissionMode.INITIALIZATION)))
                .isInstanceOf(Ignored.class);
        assertThat(
                        resultOf(
                                bed.host()
                                        .send(
                                                "root.vms.gate",
                                                new Value.ErrorValue("sensor lost"),
                                                TransmissionMode.CHANGE)))
                .isInstanceOf(Ignored.class);
        assertThat(resultOf(bed.host().send("root.vms.gate", yes, TransmissionMode.CHANGE)))
                .isInstanceOf(Done.class);

        assertThat(site.events()).hasSize(1);
        assertThat(bed.host().count("ignored")).isEqualTo(3);
    }

    @Test
    void anUnknownNameIsReportedWithTheNearestOneAndTheServerStaysUsable() {
        SimulatedSite site = bed.site(Bed.options());
        bed.server("root.vms", site)
                .output("root.vms.gate", "root.vms", "Open gate")
                .output("root.vms.typo", "root.vms", "Open gaet")
                .start();

        assertThat(bed.host().await("root.vms", State.DEGRADED).message())
                .contains("root.vms.typo", "OSP-MS-301");
        Failed failed = (Failed) bed.trigger("root.vms.typo");

        assertThat(failed.code()).isEqualTo("OSP-MS-301");
        assertThat(failed.category()).isEqualTo(ErrorCategory.USER);
        assertThat(failed.message()).contains("Open gaet", "did you mean \"Open gate\"?");
        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);
    }

    @Test
    void anAmbiguousNameIsReportedWithTheIdsToChooseFrom() {
        String other = "99999999-2222-3333-4444-555555555555";
        SimulatedSite site = bed.site(Bed.options().withAnalyticsEvent(other, "Open gate"));
        bed.server("root.vms", site).output("root.vms.gate", "root.vms", "Open gate").start();

        Failed failed = (Failed) bed.trigger("root.vms.gate");

        assertThat(failed.code()).isEqualTo("OSP-MS-302");
        assertThat(failed.message()).contains(other, Bed.GATE_ID);
    }

    @Test
    void anUnknownIdIsToldApartFromOtherRefusals() {
        SimulatedSite site = bed.site(Bed.options());
        bed.server("root.vms", site)
                .output("root.vms.gate", "root.vms", "99999999-2222-3333-4444-555555555555")
                .start();

        assertThat(((Failed) bed.trigger("root.vms.gate")).code()).isEqualTo("OSP-MS-301");
    }

    @Test
    void aSystemEventIsExplainedToAUser() {
        String motionStarted = "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77";
        SimulatedSite site = bed.site(Bed.options());
        bed.server("root.vms", site)
                .output(
                        "root.vms.motion",
                        "root.vms",
                        motionStarted,
                        "\"source\": \"cameras/" + Bed.CAMERA_ID + "\"")
                .start();

        Failed failed = (Failed) bed.trigger("root.vms.motion");

        assertThat(failed.code()).isEqualTo("OSP-MS-303");
        assertThat(failed.message()).contains("user-defined");
        assertThat(site.events()).isEmpty();
    }

    @Test
    void anEventThatTheSiteWillNotKeepIsExplained() {
        SimulatedSite site = bed.site(Bed.options().withRetentionDays(0));
        bed.server("root.vms", site).output("root.vms.gate", "root.vms", Bed.GATE_ID).start();

        OutputResult result = bed.trigger("root.vms.gate");

        assertThat(result).isInstanceOf(Done.class);
        assertThat(result.message()).contains("retention is 0 days");
    }

    @Test
    void anEventCreatedAgainUnderItsNameIsFoundAgain() throws Exception {
        ManualTime time = new ManualTime();
        SimulatedSite site = siteWithNamedGate(time);
        String recreated = new SiteAdministrator(site).recreateEvent(Bed.GATE_ID, "Open gate");
        time.advance(Duration.ofSeconds(11));

        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);

        assertThat(site.events().get(1).type()).isEqualTo(recreated).isNotEqualTo(Bed.GATE_ID);
    }

    @Test
    void severalServersAreIndependent() {
        SimulatedSite north = bed.site(Bed.options());
        SimulatedSite south = bed.site(Bed.options());
        north.stop();
        bed.server("root.north", north)
                .server("root.south", south)
                .output("root.north.gate", "root.north", "Open gate", Bed.ONE_SECOND)
                .output("root.south.gate", "root.south", "Open gate")
                .start();

        assertThat(bed.trigger("root.south.gate")).isInstanceOf(Done.class);
        assertThat(((Failed) bed.trigger("root.north.gate")).code()).isEqualTo("OSP-MS-308");

        bed.host().await("root.north", State.OFFLINE);
        bed.host().await("root.south", State.ONLINE);
    }
}
