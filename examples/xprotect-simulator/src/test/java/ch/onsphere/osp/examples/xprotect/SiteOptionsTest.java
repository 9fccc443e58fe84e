package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteOptionsTest {
    private static final String GUID = "A1A1A1A1-0000-4000-8000-000000000001";

    @Test
    void defaultsAreThoseOfAFreshSite() {
        SiteOptions options = SiteOptions.defaults();

        assertThat(options.ports()).isEqualTo(new Ports(true, 0, Ports.NONE, 0, 0));
        assertThat(options.addresses().bind()).isEqualTo("127.0.0.1");
        assertThat(options.product()).isEqualTo(new Product("Site", "25.2.16119.1", true, false));
        assertThat(options.signIn())
                .isEqualTo(new SignIn(Duration.ofHours(1), 5, Duration.ofMinutes(5)));
        assertThat(options.retention()).isEqualTo(new Retention(1, Map.of()));
        assertThat(options.limits()).isEqualTo(new Limits(1_000, true, 2_048, 10_000, 1_048_576));
        assertThat(options.clock().offset()).isZero();
    }

    @Test
    void changesLeaveTheRestAsItWas() {
        SimulatorClock clock = SimulatorClock.system();
        SiteOptions options =
                SiteOptions.defaults()
                        .withHttps(false)
                        .withPort(1)
                        .withHttpPort(2)
                        .withControlPort(3)
                        .withRecorderPort(4)
                        .withRecorderHostName("r")
                        .withBind("0.0.0.0")
                        .withHostName("h")
                        .withGateways(Gateway.broken(502))
                        .withName("n")
                        .withProductVersion("22.1")
                        .withConfigurationPaging(false)
                        .withQueuedTasks(true)
                        .withTokenLifetime(Duration.ofSeconds(4))
                        .withLockout(6, Duration.ofSeconds(7))
                        .withRetentionDays(8)
                        .withRetentionDays(GUID, 9)
                        .withBasicUser("u", "p")
                        .withClient("c", "s")
                        .withCameras(10)
                        .withCamera(GUID, "cam")
                        .withOutput(GUID, "out")
                        .withInput(GUID, "in")
                        .withPreset(GUID, GUID, "home")
                        .withUserDefinedEvent(GUID, "ude")
                        .withAnalyticsEvent(GUID, "ae")
                        .withClock(clock);

        assertThat(options.ports()).isEqualTo(new Ports(false, 1, 2, 3, 4));
        assertThat(options.addresses().hostName()).isEqualTo("h");
        assertThat(options.addresses().recorderHostName()).isEqualTo("r");
        assertThat(options.addresses().gateways()).containsExactly(Gateway.broken(502));
        assertThat(options.product()).isEqualTo(new Product("n", "22.1", false, true));
        assertThat(options.signIn())
                .isEqualTo(new SignIn(Duration.ofSeconds(4), 6, Duration.ofSeconds(7)));
        assertThat(options.retention().daysOf("x")).isEqualTo(8);
        assertThat(options.retention().daysOf(GUID.toLowerCase(Locale.ROOT))).isEqualTo(9);
        assertThat(options.accounts().basicUsers()).containsEntry("u", "p");
        assertThat(options.accounts().clients()).containsEntry("c", "s");
        assertThat(options.inventory().generatedCameras()).isEqualTo(10);
        assertThat(options.inventory().cameras().get(0).id())
                .isEqualTo("a1a1a1a1-0000-4000-8000-000000000001");
        assertThat(options.inventory().equipment().outputs()).hasSize(1);
        assertThat(options.inventory().equipment().inputs()).hasSize(1);
        assertThat(options.inventory().equipment().presets().get(0).cameraId())
                .isEqualTo("a1a1a1a1-0000-4000-8000-000000000001");
        assertThat(options.inventory().userDefinedEvents()).hasSize(1);
        assertThat(options.inventory().analyticsEvents()).hasSize(1);
        assertThat(options.clock()).isSameAs(clock);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        SiteOptions options = SiteOptions.defaults();

        assertThatThrownBy(() -> options.withPort(70_000)).hasMessageContaining("70000");
        assertThatThrownBy(() -> options.withPort(-1)).hasMessageContaining("needed");
        assertThatThrownBy(() -> options.withProductVersion("new")).hasMessageContaining("new");
        assertThatThrownBy(() -> options.withCamera("x", "n")).hasMessageContaining("x");
        assertThatThrownBy(() -> options.withCameras(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Gateway.broken(200)).hasMessageContaining("200");
        assertThatThrownBy(() -> new Limits(0, true, 1, 1, 5_000)).hasMessageContaining("positive");
    }
}
