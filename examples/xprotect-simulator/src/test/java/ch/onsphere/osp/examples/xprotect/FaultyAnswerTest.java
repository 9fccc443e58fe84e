package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the answer: wrong status, wrong body, wrong time. */
@Timeout(300)
class FaultyAnswerTest {
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

    @ParameterizedTest
    @CsvSource({
        "400, application/json; charset=utf-8",
        "401, application/json; charset=utf-8",
        "403, application/json; charset=utf-8",
        "404, application/json; charset=utf-8",
        "408, text/html",
        "429, application/json; charset=utf-8",
        "500, application/json; charset=utf-8",
        "502, text/html",
        "503, text/html",
        "504, application/json; charset=utf-8"
    })
    void aStatusComesWithTheBodyThatIsUsualForIt(int status, String contentType) {
        site.faults().add(Fault.status(status).on("POST", FaultySite.EVENTS));

        HttpResponse<String> answer = trigger();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(contentType);
        assertThat(answer.body()).isNotEmpty();
        assertThat(site.triggeredCount()).isZero();
        assertThat(client.get(FaultySite.EVENTS).statusCode()).isEqualTo(200);
    }

    @Test
    void anyOtherStatusHasNoBody() {
        site.faults().add(Fault.status(418));

        assertThat(trigger().statusCode()).isEqualTo(418);
        assertThat(trigger().body()).isEmpty();
    }

    @Test
    void tooManyRequestsSaysWhenToComeBack() {
        site.faults().add(Fault.tooManyRequests(Duration.ofSeconds(7)).once());

        HttpResponse<String> answer = trigger();

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(trigger().statusCode()).isEqualTo(202);
    }

    @Test
    void anUnavailableServiceMaySayWhenToComeBackAsADate() {
        String date = "Sun, 01 Mar 2026 12:00:00 GMT";
        site.faults().add(Fault.status(503).retryAfter(date));

        assertThat(trigger().headers().firstValue("Retry-After")).hasValue(date);
    }

    @Test
    void aDelayedRequestIsHandledAsUsualLater() {
        site.faults().add(Fault.delay(Duration.ofMillis(300)).once());
        long before = System.nanoTime();

        assertThat(trigger().statusCode()).isEqualTo(202);

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void anyFaultMayComeLater() {
        site.faults().add(Fault.status(503).after(Duration.ofMillis(300)));
        long before = System.nanoTime();

        assertThat(trigger().statusCode()).isEqualTo(503);

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aStatusMayComeWithTheWorkDone() {
        site.faults().add(Fault.status(504).processed(true).once());

        assertThat(trigger().statusCode()).isEqualTo(504);
        assertThat(site.triggeredCount()).isEqualTo(1);
    }

    @Test
    void junkIsNoJson() {
        site.faults().add(Fault.junk());

        HttpResponse<String> answer = trigger();

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/json; charset=utf-8");
        assertThatThrownBy(() -> SiteClient.json(answer));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 500, 502, 503})
    void htmlIsAPageOfIis(int status) {
        site.faults().add(Fault.html(status));

        HttpResponse<String> answer = trigger();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(answer.body()).startsWith("<!DOCTYPE");
    }

    @Test
    void emptyIsTheRightStatusWithoutABody() {
        site.faults().add(Fault.empty());

        HttpResponse<String> answer = trigger();

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
        assertThat(site.triggeredCount()).isEqualTo(1);
    }

    @Test
    void oversizeIsAsLargeAsAskedFor() {
        site.faults().add(Fault.oversize(3_000_000));

        HttpResponse<String> answer = trigger();

        assertThat(answer.body()).hasSize(3_000_000);
        assertThat(SiteClient.json(answer).path("data").isTextual()).isTrue();
    }

    @Test
    void aWrongContentTypeHasTheRightBody() {
        site.faults().add(Fault.wrongContentType());

        HttpResponse<String> answer = trigger();

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(SiteClient.json(answer).path("data").has("id")).isTrue();
    }

    @Test
    void aRedirectionLeadsElsewhere() {
        site.faults().add(Fault.redirect("https://elsewhere.invalid/").withStatus(307));

        HttpResponse<String> answer = trigger();

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://elsewhere.invalid/");
    }

    @Test
    void aSkewedClockStampsWhatIsAnswered() {
        site.faults().add(Fault.clockSkew(Duration.ofDays(-1)).on("POST", FaultySite.EVENTS));

        HttpResponse<String> answer = trigger();

        ZonedDateTime date =
                ZonedDateTime.parse(
                        answer.headers().firstValue("Date").orElseThrow(),
                        DateTimeFormatter.RFC_1123_DATE_TIME);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(site.events().get(0).time())
                .isBefore(site.clock().instant().minus(Duration.ofHours(23)));
        assertThat(date.toInstant()).isBefore(site.clock().instant().minus(Duration.ofHours(23)));
    }

    @Test
    void aClockAheadEndsATokenEarly() {
        site.faults()
                .add(Fault.clockSkew(Duration.ofHours(2)).on("POST", FaultySite.EVENTS).once());

        assertThat(trigger().statusCode()).isEqualTo(401);
        assertThat(trigger().statusCode()).isEqualTo(202);
    }
}
