package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final String CAMERA = "a1a1a1a1-0000-4000-8000-000000000003";
    private static final String MOTION_STARTED = "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77";
    private static final String MOTION_STOPPED = "6f55a7a7-d21c-4629-ac18-af1975e395a2";
    private static final String RECORDING_STARTED = "4577f552-765a-438c-bc7d-e5ff1f754bc3";
    private static final String RECORDING_STOPPED = "79a94f89-92de-4fca-8a43-5561d407423d";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SimulatedSite site = SimulatedSite.start(options().withCamera(CAMERA, "Door"));

    private static SiteOptions options() {
        return SiteOptions.defaults()
                .withHttps(false)
                .withCameras(0)
                .withClock(SimulatorClock.fixed(NOW));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private List<String> types() {
        return site.events().stream().map(SimulatedEvent::type).toList();
    }

    @Test
    void motionAtADoorIsRecorded() {
        site.scenarios().play(Scenario.MOTION_AT_DOOR);
        assertThat(types()).containsExactly(MOTION_STARTED);

        site.clock().advance(Duration.ofSeconds(12));
        assertThat(types()).containsExactly(MOTION_STARTED, RECORDING_STARTED, MOTION_STOPPED);
        assertThat(site.scenarios().ended()).isZero();

        site.clock().advance(Duration.ofSeconds(1));
        assertThat(types())
                .containsExactly(
                        MOTION_STARTED, RECORDING_STARTED, MOTION_STOPPED, RECORDING_STOPPED);
        assertThat(site.events()).allMatch(event -> event.source().equals("cameras/" + CAMERA));
        assertThat(site.scenarios().ended()).isEqualTo(1);
    }

    @Test
    void aCameraIsLostAndFoundAgain() {
        site.scenarios().play(Scenario.CAMERA_LOST);
        site.clock().advance(Duration.ofSeconds(20));

        assertThat(types())
                .containsExactly(
                        "a334af1c-4b4b-4957-9e5f-ab8ca07feab6",
                        "dd3e6464-7dc0-405a-a92f-6150587563e8");
    }

    @Test
    void anAlarmIsAcknowledged() {
        site.scenarios().play(Scenario.ALARM_ACKNOWLEDGED);
        site.clock().advance(Duration.ofSeconds(5));
        assertThat(site.alarms()).hasSize(1);
        assertThat(site.alarms().get(0).state()).isEqualTo("New");
        assertThat(site.alarms().get(0).source()).isEqualTo("cameras/" + CAMERA);

        site.clock().advance(Duration.ofSeconds(10));
        assertThat(site.alarms().get(0).state()).isEqualTo("In progress");
        assertThat(site.alarms().get(0).lastUpdated()).isEqualTo(NOW.plusSeconds(15));
    }

    @Test
    void itsAlarmIsOfTheFirstDefinition() {
        SiteOptions defined =
                options().withCamera(CAMERA, "Door").withAlarmDefinition(CAMERA, "Intrusion");
        try (SimulatedSite guarded = SimulatedSite.start(defined)) {
            guarded.scenarios().play(Scenario.ALARM_ACKNOWLEDGED);
            guarded.clock().advance(Duration.ofSeconds(1));

            assertThat(guarded.alarms())
                    .extracting(SimulatedAlarm::name)
                    .containsExactly("Intrusion");
        }
    }

    @Test
    void aScenarioIsRepeatedUntilItIsStopped() {
        site.scenarios().repeat(Scenario.CAMERA_LOST, Duration.ofMinutes(1));
        site.clock().advance(Duration.ofMinutes(1));
        assertThat(types()).hasSize(3);

        site.scenarios().stop();
        site.clock().advance(Duration.ofHours(1));

        assertThat(types()).hasSize(3);
    }

    @Test
    void whatCannotBePlayedIsRefused() {
        assertThatThrownBy(
                        () -> site.scenarios().repeat(Scenario.CAMERA_LOST, Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
        try (SimulatedSite empty = SimulatedSite.start(options())) {
            assertThatThrownBy(() -> empty.scenarios().play(Scenario.CAMERA_LOST))
                    .hasMessageContaining("no camera");
        }
        assertThatThrownBy(() -> Scenario.labelled("x")).hasMessageContaining("camera-lost");
    }
}
