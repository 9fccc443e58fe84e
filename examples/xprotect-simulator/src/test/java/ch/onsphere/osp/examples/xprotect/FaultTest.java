package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests a fault is applied to, and how often. */
@Timeout(300)
class FaultTest {
    private final FaultySite faulty = new FaultySite();
    private final SimulatedSite site = faulty.site();
    private final SiteClient client = faulty.client();

    @AfterEach
    void close() {
        faulty.close();
    }

    private HttpResponse<String> trigger() {
        return faulty.trigger();
    }

    @Test
    void isAppliedAsOftenAsAskedForInTheOrderAdded() {
        site.faults().add(Fault.status(503).times(2));
        site.faults().add(Fault.status(500).once());

        assertThat(trigger().statusCode()).isEqualTo(503);
        assertThat(site.faults().active()).hasSize(2);
        assertThat(site.faults().active().get(0).times()).isEqualTo(1);
        assertThat(trigger().statusCode()).isEqualTo(503);
        assertThat(trigger().statusCode()).isEqualTo(500);
        assertThat(trigger().statusCode()).isEqualTo(202);
        assertThat(site.faults().active()).isEmpty();
        assertThat(site.faults().applied()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/rest/v1/events, true",
        "post, /API/REST/V1/EV, true",
        "*, /api, true",
        "*, '', true",
        "GET, /api/rest/v1/events, false",
        "POST, /api/rest/v1/cameras, false",
        "POST, .*, false"
    })
    void matchesMethodAndBeginningOfThePathInAnyCase(String method, String path, boolean hit) {
        site.faults().add(Fault.status(503).on(method, path));

        assertThat(trigger().statusCode()).isEqualTo(hit ? 503 : 202);
    }

    @Test
    void matchesPathsByRegularExpression() {
        site.faults().add(Fault.status(503).matching("*", "/api/rest/v1/(sites|CAMERAS)"));

        assertThat(client.get("/api/rest/v1/sites").statusCode()).isEqualTo(503);
        assertThat(client.get("/api/rest/v1/cameras?disabled").statusCode()).isEqualTo(503);
        assertThat(client.get("/api/rest/v1/cameras/x").statusCode()).isEqualTo(404);
    }

    @Test
    void endsWhenCleared() {
        site.faults().add(Fault.status(503));
        assertThat(trigger().statusCode()).isEqualTo(503);

        site.faults().clear();

        assertThat(trigger().statusCode()).isEqualTo(202);
        assertThat(site.faults().active()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -2})
    void timesMustMakeSense(long times) {
        assertThatThrownBy(() -> Fault.junk().times(times))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesMustMakeSense() {
        assertThatThrownBy(() -> Fault.status(99)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.reset(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.junk().matching("*", "("))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
