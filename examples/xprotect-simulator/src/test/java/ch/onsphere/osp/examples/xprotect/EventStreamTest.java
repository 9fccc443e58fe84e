package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamTest {
    private static final String GATE = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String CAMERA = "a1a1a1a1-0000-4000-8000-000000000003";
    private static final String OUTPUT = "a1a1a1a1-0000-4000-8000-000000000004";
    private static final String MOTION_STARTED = "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77";
    private static final String MOTION_STOPPED = "6f55a7a7-d21c-4629-ac18-af1975e395a2";
    private static final String OUTPUT_ACTIVATED = "7a78f5bb-d8c3-4997-89b7-cae72713b7db";
    private static final String CAMERA_PATH = "cameras/" + CAMERA;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.1234567Z");
    private static final String START =
            "{'command':'startSession','commandId':1,'sessionId':'%s','eventId':'%s'}";
    private static final String ALL =
            "{'command':'addSubscription','commandId':2,'filters':[{'modifier':'include',"
                    + "'resourceTypes':['*'],'sourceIds':['*'],'eventTypes':['*']}]}";
    private static final String STATE = "{'command':'getState','commandId':3}";

    private final SimulatedSite site =
            SimulatedSite.start(
                    options().withResumeWindow(Duration.ofSeconds(30), 3).withCameras(0));
    private final List<StreamClient> clients = new ArrayList<>();
    private String authorization;

    private static SiteOptions options() {
        return SiteOptions.defaults()
                .withHttps(false)
                .withClock(SimulatorClock.fixed(NOW))
                .withBasicUser("onsphere", "secret")
                .withCamera(CAMERA, "Door")
                .withOutput(OUTPUT, "Siren")
                .withUserDefinedEvent(GATE, "Open gate");
    }

    @BeforeEach
    void signIn() {
        authorization = authorization(site);
    }

    private static String authorization(SimulatedSite site) {
        SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");
        return client.request("/").build().headers().firstValue("Authorization").orElseThrow();
    }

    @AfterEach
    void close() {
        clients.forEach(StreamClient::close);
        site.close();
    }

    private StreamClient open() {
        StreamClient client = StreamClient.open(site, authorization);
        clients.add(client);
        return client;
    }

    private StreamClient started(String subscription) {
        StreamClient client = open();
        assertThat(client.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(201);
        assertThat(client.ask(subscription).path("status").asInt()).isEqualTo(200);
        return client;
    }

    private static String subscription(String filters) {
        return "{'command':'addSubscription','commandId':7,'filters':[" + filters + "]}";
    }

    private static String filter(String modifier, String resource, String source, String type) {
        return "{'modifier':'%s','resourceTypes':['%s'],'sourceIds':['%s'],'eventTypes':['%s']}"
                .formatted(modifier, resource, source, type);
    }

    private String raise(String type, String source) {
        return site.raise(Occurrence.of(type, source)).id();
    }

    private static String eventId(JsonNode message) {
        return message.path("events").path(0).path("id").asText();
    }

    // ---- opening

    @Test
    void aTokenInTheHeaderOpensIt() {
        JsonNode reply = open().ask(START.formatted("", ""));

        assertThat(reply.path("commandId").asInt()).isEqualTo(1);
        assertThat(reply.path("status").asInt()).isEqualTo(201);
        assertThat(reply.path("sessionId").asText()).hasSize(36);
        assertThat(reply.path("inactiveTimeoutSeconds").asInt()).isEqualTo(30);
        assertThat(site.received()).last().extracting(ReceivedRequest::status).isEqualTo(101);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/ws/events/v1, Bearer wrong, 401",
        "/api/ws/events/v1, Basic eDp5, 401",
        "/api/ws/events, , 404",
        "/api/ws/messages/v1, , 404",
    })
    void theUpgradeIsRefused(String path, String header, int status) {
        assertThat(StreamClient.refusal(site, path, header == null ? authorization : header))
                .isEqualTo(status);
    }

    @Test
    void aSlashAtTheEndAndAnyCaseOfThePathAreFine() {
        StreamClient client = StreamClient.open(site, "/API/ws/Events/v1/", authorization);
        clients.add(client);

        assertThat(client.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(201);
    }

    @Test
    void aPlainRequestIsNoUpgrade() {
        assertThat(SiteClient.of(site).get("/api/ws/events/v1").statusCode()).isEqualTo(400);
    }

    @Test
    void theTokenMayComeAsTheFirstCommand() {
        StreamClient client = StreamClient.open(site, "");
        clients.add(client);

        assertThat(client.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(401);
        JsonNode refused =
                client.ask("{'command':'authenticate','commandId':0,'token':'Bearer wrong'}");
        assertThat(refused.path("status").asInt()).isEqualTo(401);
        assertThat(refused.path("error").path("errorText").asText()).isNotEmpty();
        JsonNode accepted =
                client.ask(
                        "{'command':'authenticate','commandId':0,'token':'%s'}"
                                .formatted(authorization));
        assertThat(accepted.path("status").asInt()).isEqualTo(200);
        assertThat(client.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(201);
        assertThat(site.stream().commands().toString())
                .contains("authenticate", "[redacted]")
                .doesNotContain("wrong")
                .doesNotContain(authorization);
    }

    @Test
    void the2023ReleaseKnowsTheHeaderOnly() {
        try (SimulatedSite old = SimulatedSite.start(options().withProductVersion("23.3.1.1"));
                StreamClient client = StreamClient.open(old, authorization(old))) {
            assertThat(StreamClient.refusal(old, "/api/ws/events/v1", "")).isEqualTo(401);
            JsonNode reply =
                    client.ask("{'command':'authenticate','commandId':0,'token':'Bearer x'}");
            assertThat(reply.path("status").asInt()).isEqualTo(400);
        }
    }

    @Test
    void earlierReleasesHaveNone() {
        try (SimulatedSite old = SimulatedSite.start(options().withProductVersion("23.2.1.1"))) {
            assertThat(StreamClient.refusal(old, "/api/ws/events/v1", authorization(old)))
                    .isEqualTo(404);
        }
    }

    @Test
    void aTokenIsLookedAtWhenItIsShownAndNeverAgain() {
        StreamClient client = started(ALL);

        site.clock().advance(Duration.ofHours(2));

        String id = raise(MOTION_STARTED, CAMERA_PATH);
        assertThat(eventId(client.next())).isEqualTo(id);
        assertThat(StreamClient.refusal(site, "/api/ws/events/v1", authorization)).isEqualTo(401);
    }

    @Test
    void itSpeaksTlsToo() {
        try (SimulatedSite secure = SimulatedSite.start(options().withHttps(true));
                StreamClient client = StreamClient.open(secure, authorization(secure))) {
            assertThat(client.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(201);
        }
    }

    @Test
    void faultsStandInTheWayOfTheUpgrade() {
        site.faults().add(Fault.status(503).on("GET", "/api/ws").once());

        assertThat(StreamClient.refusal(site, "/api/ws/events/v1", authorization)).isEqualTo(503);
        assertThat(open().ask(START.formatted("", "")).path("status").asInt()).isEqualTo(201);
    }

    // ---- events

    @Test
    void bringsAnEventThatAClientTriggered() {
        StreamClient client = started(ALL);

        SiteClient.of(site)
                .signedIn("onsphere", "secret")
                .post("/api/rest/v1/events", "{\"type\":\"" + GATE + "\"}");

        JsonNode event = client.next().path("events").path(0);
        assertThat(event.path("id").asText()).isEqualTo(site.events().get(0).id());
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).isEqualTo(GATE);
        assertThat(event.path("source").asText()).isEqualTo("userDefinedEvents/" + GATE);
        assertThat(event.path("time").asText()).isEqualTo("2026-03-01T12:00:00.1234567Z");
        assertThat(event.has("stategroupid")).isFalse();
    }

    @Test
    void bringsAChangeOfStateWithItsStateGroup() {
        StreamClient client = started(ALL);

        site.raise(
                Occurrence.of(MOTION_STARTED, CAMERA_PATH)
                        .withId("e1e1e1e1-0000-4000-8000-000000000001")
                        .at(NOW.minusSeconds(60))
                        .withData("{\"area\":1}"));

        JsonNode event = client.next().path("events").path(0);
        assertThat(eventIdOf(event)).isEqualTo("e1e1e1e1-0000-4000-8000-000000000001");
        assertThat(event.path("time").asText()).isEqualTo("2026-03-01T11:59:00.1234567Z");
        assertThat(event.path("data").path("area").asInt()).isEqualTo(1);
        assertThat(event.path("stategroupid").asText()).hasSize(36);
    }

    private static String eventIdOf(JsonNode event) {
        return event.path("id").asText();
    }

    @Test
    void bringsWhatAnOutputDoes() {
        StreamClient client = started(ALL);

        SiteClient.of(site)
                .signedIn("onsphere", "secret")
                .post("/api/rest/v1/outputs/" + OUTPUT + "?task=Activate", "{}");

        JsonNode event = client.next().path("events").path(0);
        assertThat(event.path("type").asText()).isEqualTo(OUTPUT_ACTIVATED);
        assertThat(event.path("source").asText()).isEqualTo("outputs/" + OUTPUT);
    }

    @Test
    void aWrongClockShowsInTheTimesOfEvents() {
        StreamClient client = started(ALL);

        site.clock().skew(Duration.ofMinutes(-10));
        raise(MOTION_STARTED, CAMERA_PATH);

        assertThat(client.next().path("events").path(0).path("time").asText())
                .isEqualTo("2026-03-01T11:50:00.1234567Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'command':'addSubscription','commandId':7}",
                "{'command':'addSubscription','commandId':7,'filters':[]}",
                "{'command':'addSubscription','commandId':7,'filters':[{'modifier':'include'}]}",
                "{'command':'addSubscription','commandId':7,'data':{'eventFilter':'x'}}"
            })
    void aSubscriptionThatNamesNothingIsAcceptedAndBringsNothing(String subscription) {
        StreamClient client = started(subscription);

        raise(MOTION_STARTED, CAMERA_PATH);

        assertThat(client.ask(STATE).path("states")).isEmpty();
    }

    @Test
    void filtersIncludeAndExclude() {
        StreamClient client =
                started(
                        subscription(
                                filter("Include", "cameras", "*", "*")
                                        + ","
                                        + filter("exclude", "*", "*", MOTION_STOPPED)));

        raise(MOTION_STOPPED, CAMERA_PATH);
        raise(GATE, "userDefinedEvents/" + GATE);
        String wanted = raise(MOTION_STARTED, CAMERA_PATH);

        assertThat(eventId(client.next())).isEqualTo(wanted);
    }

    @Test
    void filtersNameSourcesAndTypes() {
        StreamClient client =
                started(subscription(filter("include", "cameras", CAMERA, MOTION_STARTED)));

        raise(MOTION_STARTED, "cameras/" + GATE);
        raise(MOTION_STOPPED, CAMERA_PATH);
        String wanted = raise(MOTION_STARTED, CAMERA_PATH);

        assertThat(eventId(client.next())).isEqualTo(wanted);
    }

    @Test
    void aSubscriptionEndsWhenItIsRemoved() {
        StreamClient client = started(ALL);
        String id = client.ask(ALL).path("subscriptionId").asText();
        String remove =
                "{'command':'removeSubscription','commandId':8,'subscriptionId':'" + id + "'}";

        assertThat(client.ask(remove).path("status").asInt()).isEqualTo(200);
        assertThat(client.ask(remove).path("status").asInt()).isEqualTo(404);

        assertThat(site.stream().sessions().get(0).subscriptions()).hasSize(1);
        String wanted = raise(MOTION_STARTED, CAMERA_PATH);
        assertThat(eventId(client.next())).isEqualTo(wanted);
        assertThat(client.ask(STATE).has("states")).isTrue();
    }

    @Test
    void severalClientsEachGetWhatTheyAskedFor() {
        StreamClient one = started(ALL);
        StreamClient other =
                started(subscription(filter("include", "cameras", "*", MOTION_STOPPED)));

        String first = raise(MOTION_STARTED, CAMERA_PATH);
        String second = raise(MOTION_STOPPED, CAMERA_PATH);

        assertThat(eventId(one.next())).isEqualTo(first);
        assertThat(eventId(one.next())).isEqualTo(second);
        assertThat(eventId(other.next())).isEqualTo(second);
        assertThat(site.stream().connections()).isEqualTo(2);
        assertThat(site.stream().sessions().get(0).delivered()).containsExactly(first, second);
        assertThat(site.stream().sessions().get(1).delivered()).containsExactly(second);
    }

    @Test
    void thousandsOfEventsArriveInOrder() {
        StreamClient client = started(ALL);
        List<String> raised = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            raised.add(raise(MOTION_STARTED, CAMERA_PATH));
        }

        List<String> arrived = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            arrived.add(eventId(client.next()));
        }

        assertThat(arrived).isEqualTo(raised);
    }

    // ---- states

    @Test
    void theSnapshotHasTheStatesThatWereSubscribedTo() {
        StreamClient client = started(subscription(filter("include", "cameras", "*", "*")));
        raise(MOTION_STARTED, CAMERA_PATH);
        client.next();

        JsonNode reply = client.ask(STATE);

        assertThat(reply.path("commandId").asInt()).isEqualTo(3);
        assertThat(reply.path("status").asInt()).isEqualTo(200);
        assertThat(reply.path("states")).hasSize(3);
        for (JsonNode state : reply.path("states")) {
            assertThat(state.path("source").asText()).isEqualTo(CAMERA_PATH);
            assertThat(state.path("stategroupid").asText()).hasSize(36);
            assertThat(state.path("specversion").asText()).isEqualTo("1.0");
        }
        assertThat(reply.path("states").findValuesAsText("type"))
                .contains(MOTION_STARTED)
                .doesNotContain(MOTION_STOPPED);
        assertThat(client.hasMessage()).isFalse();
    }

    @Test
    void aStateOfASourceThatNobodyKnowsIsAStateToo() {
        StreamClient client = started(ALL);
        String group = "d1d1d1d1-0000-4000-8000-000000000001";
        site.raise(Occurrence.of(GATE, "mipItems/" + GATE).withStateGroup(group));
        client.next();

        assertThat(client.ask(STATE).path("states").findValuesAsText("source"))
                .contains("mipItems/" + GATE);
    }

    @Test
    void theSnapshotOfALargeSiteIsOneMessageOfMegabytes() {
        try (SimulatedSite large = SimulatedSite.start(options().withCameras(6_000));
                StreamClient client = StreamClient.open(large, authorization(large))) {
            client.ask(START.formatted("", ""));
            client.ask(ALL);

            String reply = client.send(STATE).nextText();

            assertThat(reply.length()).isGreaterThan(3_000_000);
            assertThat(SiteClient.json(reply).path("states").size()).isGreaterThan(15_000);
        }
    }

    @Test
    void eventsComeBeforeAReplyThatTakesLong() {
        StreamClient client = started(ALL);
        site.stream().holdReplies();
        client.send(STATE);
        arrived("getState");

        String id = raise(MOTION_STARTED, CAMERA_PATH);
        assertThat(eventId(client.next())).isEqualTo(id);
        site.stream().releaseReplies();

        JsonNode reply = client.next();
        assertThat(reply.path("commandId").asInt()).isEqualTo(3);
        assertThat(reply.path("states").findValuesAsText("type")).contains(MOTION_STOPPED);
    }

    @Test
    void theSnapshotMayTakeItsTime() {
        StreamClient client = started(ALL);
        site.stream().delayStates(Duration.ofMillis(50));

        assertThat(client.ask(STATE).path("states").isEmpty()).isFalse();
    }

    // ---- going on after a break

    @Test
    void aSessionIsResumedWithWhatWasMissed() {
        StreamClient client = open();
        String session = client.ask(START.formatted("", "")).path("sessionId").asText();
        client.ask(ALL);
        String seen = raise(MOTION_STARTED, CAMERA_PATH);
        client.next();
        site.stream().recycle();
        assertThat(client.end()).isEqualTo(StreamClient.ABNORMAL);
        Until.holds("no socket", () -> site.stream().connections() == 0);
        String missed = raise(MOTION_STOPPED, CAMERA_PATH);
        String missedToo = raise(MOTION_STARTED, CAMERA_PATH);
        assertThat(site.stream().sessions().get(0).waiting()).containsExactly(missed, missedToo);
        site.clock().advance(Duration.ofSeconds(30));

        StreamClient again = open();
        JsonNode reply = again.ask(START.formatted(session, seen));

        assertThat(reply.path("status").asInt()).isEqualTo(200);
        assertThat(reply.path("sessionId").asText()).isEqualTo(session);
        assertThat(eventId(again.next())).isEqualTo(missed);
        assertThat(eventId(again.next())).isEqualTo(missedToo);
        assertThat(site.stream().sessions()).hasSize(1);
        assertThat(site.stream().connectionsOpened()).isEqualTo(2);
    }

    @Test
    void aSessionIsOverAfterTheInactiveTimeout() {
        String session = leave();
        site.clock().advance(Duration.ofSeconds(31));

        JsonNode reply = open().ask(START.formatted(session, ""));

        assertThat(reply.path("status").asInt()).isEqualTo(201);
        assertThat(reply.path("sessionId").asText()).isNotEqualTo(session);
        assertThat(site.stream().sessions()).hasSize(1);
    }

    @Test
    void aSessionIsOverWhenMoreWasMissedThanIsKept() {
        String session = leave();
        String first = raise(MOTION_STARTED, CAMERA_PATH);
        raise(MOTION_STOPPED, CAMERA_PATH);
        raise(MOTION_STARTED, CAMERA_PATH);
        raise(MOTION_STOPPED, CAMERA_PATH);

        assertThat(open().ask(START.formatted(session, first)).path("status").asInt())
                .isEqualTo(201);
    }

    @Test
    void aSessionThatWasForgottenIsNotResumed() {
        String session = leave();
        site.stream().forgetSessions();

        assertThat(open().ask(START.formatted(session, "")).path("status").asInt()).isEqualTo(201);
    }

    @Test
    void theResumeWindowCanBeChanged() {
        site.stream().resumeWithin(new ResumeWindow(Duration.ofMinutes(5), 10));

        String session = leave();
        site.clock().advance(Duration.ofMinutes(4));

        JsonNode reply = open().ask(START.formatted(session, ""));
        assertThat(reply.path("status").asInt()).isEqualTo(200);
        assertThat(reply.path("inactiveTimeoutSeconds").asInt()).isEqualTo(300);
    }

    @Test
    void aSecondSocketTakesTheSessionOver() {
        StreamClient one = open();
        String session = one.ask(START.formatted("", "")).path("sessionId").asText();

        StreamClient other = open();
        assertThat(other.ask(START.formatted(session, "")).path("status").asInt()).isEqualTo(200);

        assertThat(one.end()).isEqualTo(1008);
        assertThat(other.ask(ALL).path("status").asInt()).isEqualTo(200);
    }

    /** Starts a session with a subscription, and goes away. */
    private String leave() {
        StreamClient client = open();
        String session = client.ask(START.formatted("", "")).path("sessionId").asText();
        client.ask(ALL);
        client.close();
        Until.holds("no socket", () -> site.stream().connections() == 0);
        return session;
    }

    @Test
    void theSiteGoesAndComesBackWithItsSessions() {
        StreamClient client = open();
        String session = client.ask(START.formatted("", "")).path("sessionId").asText();
        client.ask(ALL);

        site.stop();
        assertThat(client.end()).isNotEqualTo(1000);
        Until.holds("no socket", () -> site.stream().connections() == 0);
        site.startAgain();

        assertThat(open().ask(START.formatted(session, "")).path("status").asInt()).isEqualTo(200);
    }

    // ---- what a client should not do

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "[]",
                "",
                "{}",
                "{'command':'getState'}",
                "{'command':'getState','commandId':'x'}",
                "{'command':7,'commandId':1}",
                "{'command':'startSession','commandId':1,'sessionId':{}}"
            })
    void aMalformedCommandEndsTheSocket(String text) {
        StreamClient client = open();

        client.send(text);

        assertThat(client.end()).isEqualTo(1007);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'x'",
                "[7]",
                "[{}]",
                "[{'modifier':'maybe'}]",
                "[{'modifier':'include','sourceIds':'*'}]",
                "[{'modifier':'include','sourceIds':[1]}]"
            })
    void aMalformedFilterEndsTheSocket(String filters) {
        StreamClient client = started(ALL);

        client.send("{'command':'addSubscription','commandId':9,'filters':" + filters + "}");

        assertThat(client.end()).isEqualTo(1007);
    }

    @Test
    void whatIsNoTextEndsTheSocket() {
        StreamClient client = open();

        client.sendBinary();

        assertThat(client.end()).isEqualTo(1007);
    }

    @Test
    void aMessageWithoutBoundsEndsTheSocket() {
        StreamClient client = open();

        client.trySend("x".repeat(2 * 1024 * 1024));

        assertThat(client.end()).isIn(1009, StreamClient.ABNORMAL);
    }

    @Test
    void whatComesTooEarlyOrTwiceIsRefused() {
        StreamClient client = open();

        assertThat(client.ask(STATE).path("status").asInt()).isEqualTo(400);
        assertThat(client.ask(ALL).path("status").asInt()).isEqualTo(400);
        client.ask(START.formatted("", ""));
        assertThat(client.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(400);
        assertThat(client.ask("{'command':'subscribe','commandId':9}").path("status").asInt())
                .isEqualTo(400);
        for (int i = 0; i < 100; i++) {
            client.ask(ALL);
        }
        assertThat(client.ask(ALL).path("status").asInt()).isEqualTo(400);
    }

    // ---- what a site should not do

    @Test
    void answersAPing() {
        StreamClient client = open();

        client.ping("there?");

        assertThat(client.pong()).isEqualTo("there?");
    }

    @Test
    void sendsWhateverItIsTold() {
        StreamClient client = started(ALL);

        site.stream().send("no JSON");
        site.stream().send("{\"unknown\":[1]}");

        assertThat(client.nextText()).isEqualTo("no JSON");
        assertThat(client.nextText()).isEqualTo("{\"unknown\":[1]}");
    }

    @Test
    void bringsAnEventTwiceAndAnOlderOneLater() {
        StreamClient client = started(ALL);
        Occurrence late =
                Occurrence.of(MOTION_STARTED, CAMERA_PATH)
                        .withId("e1e1e1e1-0000-4000-8000-000000000001");

        site.raise(late);
        site.raise(late);
        site.raise(Occurrence.of(MOTION_STOPPED, CAMERA_PATH).at(NOW.minusSeconds(5)));

        assertThat(eventId(client.next())).isEqualTo(late.id());
        assertThat(eventId(client.next())).isEqualTo(late.id());
        assertThat(client.next().path("events").path(0).path("time").asText())
                .isEqualTo("2026-03-01T11:59:55.1234567Z");
    }

    @Test
    void closesResetsAndRecycles() {
        StreamClient closed = open();
        Until.holds("one socket", () -> site.stream().connections() == 1);
        site.stream().close(1011);
        assertThat(closed.end()).isEqualTo(1011);
        Until.holds("no socket", () -> site.stream().connections() == 0);

        StreamClient reset = open();
        Until.holds("one socket", () -> site.stream().connections() == 1);
        site.stream().reset();
        assertThat(reset.end()).isEqualTo(StreamClient.ABNORMAL);
        Until.holds("no socket", () -> site.stream().connections() == 0);

        StreamClient recycled = open();
        Until.holds("one socket", () -> site.stream().connections() == 1);
        site.stream().recycle();
        assertThat(recycled.end()).isEqualTo(StreamClient.ABNORMAL);
    }

    @Test
    void aPausedSiteMakesUpForItAfterwards() {
        StreamClient client = started(ALL);

        site.stream().pause();
        client.ping("there?");
        String id = raise(MOTION_STARTED, CAMERA_PATH);
        assertThat(client.hasMessage()).isFalse();
        site.stream().proceed();

        assertThat(eventId(client.next())).isEqualTo(id);
        assertThat(client.pong()).isEqualTo("there?");
        assertThat(client.ask(STATE).path("status").asInt()).isEqualTo(200);
    }

    @Test
    void aBlackHoleSwallowsWhatComesAndGoes() {
        StreamClient client = started(ALL);

        site.stream().blackHole();
        raise(MOTION_STARTED, CAMERA_PATH);
        StreamClient late = open();
        late.send(START.formatted("7", ""));
        arrived("\"7\"");
        site.stream().proceed();

        String id = raise(MOTION_STOPPED, CAMERA_PATH);
        assertThat(eventId(client.next())).isEqualTo(id);
        assertThat(late.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(201);
        assertThat(late.hasMessage()).isFalse();
    }

    private void arrived(String text) {
        Until.holds(text, () -> site.stream().commands().toString().contains(text));
    }
}
