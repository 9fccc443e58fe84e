package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SimulatedAlarm;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.examples.xprotect.VideoMark;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alarms, bookmarks and evidence locks, and the events that other modules ask for. */
class IncidentOutputTest {

    private static final String ALARM = "root.vms.alarm";
    private static final String BOOKMARK = "root.vms.bookmark";
    private static final String LOCK = "root.vms.lock";

    private final Bed bed = new Bed();
    private SimulatedSite site;

    @AfterEach
    void close() {
        bed.close();
    }

    private void start(SiteOptions options) {
        site = bed.site(options);
        bed.server("root.vms", site)
                .outputOf(
                        ALARM,
                        "root.vms",
                        "\"type\": \"ALARM\"",
                        "\"name\": \"Intrusion\"",
                        "\"message\": \"By the door\"",
                        "\"source\": \"Gate camera\"")
                .outputOf(
                        BOOKMARK,
                        "root.vms",
                        "\"type\": \"BOOKMARK\"",
                        "\"camera\": \"Gate camera\"",
                        "\"header\": \"Somebody came\"",
                        "\"before\": {\"value\": 30, \"unit\": \"SECONDS\"}",
                        "\"after\": {\"value\": 5, \"unit\": \"SECONDS\"}")
                .outputOf(
                        LOCK,
                        "root.vms",
                        "\"type\": \"EVIDENCE_LOCK\"",
                        "\"cameras\": [\"Gate camera\", \"" + OTHER_CAMERA + "\"]",
                        "\"header\": \"Accident\"",
                        "\"description\": \"On the ramp\"",
                        "\"retention\": {\"value\": 90, \"unit\": \"DAYS\"}")
                .start();
    }

    private static final String OTHER_CAMERA = "dddddddd-2222-3333-4444-555555555555";

    private static SiteOptions options() {
        return Bed.options().withCamera(OTHER_CAMERA, "Ramp");
    }

    @Test
    void anAlarmIsRaised() {
        start(options());

        Done done = (Done) bed.trigger(ALARM);

        assertThat(site.alarms()).hasSize(1);
        SimulatedAlarm alarm = site.alarms().get(0);
        assertThat(alarm.id()).isEqualTo(done.reference());
        assertThat(alarm.name()).isEqualTo("Intrusion");
        assertThat(alarm.message()).isEqualTo("By the door");
        assertThat(alarm.source()).isEqualTo("cameras/" + Bed.CAMERA_ID);
    }

    @Test
    void aBookmarkIsSetAroundTheMomentOfTheCommand() {
        start(options());

        Done done = (Done) bed.trigger(BOOKMARK);

        assertThat(site.bookmarks()).hasSize(1);
        VideoMark mark = site.bookmarks().get(0);
        assertThat(mark.id()).isEqualTo(done.reference());
        assertThat(mark.header()).isEqualTo("Somebody came");
        assertThat(mark.devices()).containsExactly("cameras/" + Bed.CAMERA_ID);
        assertThat(Duration.between(mark.begin(), mark.end())).isEqualTo(Duration.ofSeconds(35));
    }

    @Test
    void recordingsOfSeveralCamerasAreLocked() {
        start(options());

        assertThat(bed.trigger(LOCK)).isInstanceOf(Done.class);

        VideoMark mark = site.evidenceLocks().get(0);
        assertThat(mark.description()).isEqualTo("On the ramp");
        assertThat(mark.devices())
                .containsExactly("cameras/" + Bed.CAMERA_ID, "cameras/" + OTHER_CAMERA);
    }

    @ParameterizedTest
    @CsvSource({
        ALARM + ", /api/rest/v1/alarms",
        BOOKMARK + ", /api/rest/v1/bookmarks",
        LOCK + ", /api/rest/v1/evidenceLocks"
    })
    void aLostAnswerIsReportedAndNothingIsDoneTwice(String output, String path) {
        start(options());
        bed.host().await("root.vms", State.ONLINE);
        // Bookmarks and locks ask for a reference first, which may get lost as well.
        site.faults().add(Fault.reset(0).times(2).on("POST", path));

        Failed failed = (Failed) bed.trigger(output);

        assertThat(failed.code()).isEqualTo("OSP-MS-307");
        int made = site.alarms().size() + site.bookmarks().size() + site.evidenceLocks().size();
        assertThat(made).isEqualTo(1);
    }

    @Test
    void anOldVersionIsToldApart() {
        start(options().withProductVersion("24.1.1.1"));

        assertThat(bed.host().await("root.vms", State.DEGRADED).message())
                .contains(BOOKMARK, LOCK, "OSP-MS-314");
        Failed failed = (Failed) bed.trigger(BOOKMARK);

        assertThat(failed.code()).isEqualTo("OSP-MS-314");
        assertThat(failed.message()).contains("24.2", "24.1.1.1");
        assertThat(bed.trigger(ALARM)).isInstanceOf(Done.class);
    }

    @Test
    void aRefusalCarriesTheServersWords() {
        start(options());
        site.faults().add(Fault.status(403).once().on("POST", "/api/rest/v1/alarms"));

        assertThat(((Failed) bed.trigger(ALARM)).code()).isEqualTo("OSP-MS-206");
    }

    @Test
    void anotherModuleMayAskForAnyEvent() {
        start(options());

        OutputResult byName =
                bed.host().request("root.vms", "Open gate", "Gate camera", "by a script");
        OutputResult byId =
                bed.host()
                        .request(
                                "root.vms",
                                Bed.GATE_ID.toUpperCase(java.util.Locale.ROOT),
                                null,
                                null);

        assertThat(List.of(byName, byId)).allMatch(result -> result instanceof Done);
        assertThat(site.events()).hasSize(2);
        assertThat(site.events().get(0).source()).isEqualTo("cameras/" + Bed.CAMERA_ID);
        assertThat(bed.host().count("done")).isEqualTo(2);
    }

    @Test
    void aRequestForAnUnknownEventIsAnsweredWithTheReason() {
        start(options());

        assertThat(((Failed) bed.host().request("root.vms", "Open gaet", null, null)).code())
                .isEqualTo("OSP-MS-301");
        assertThat(((Failed) bed.host().request("root.vms", " ", null, null)).code())
                .isEqualTo("OSP-MS-313");
        assertThat(
                        ((Failed)
                                        bed.host()
                                                .request(
                                                        "root.vms",
                                                        "Open gate",
                                                        "lamps/" + Bed.CAMERA_ID,
                                                        null))
                                .message())
                .contains("cameras");
    }
}
