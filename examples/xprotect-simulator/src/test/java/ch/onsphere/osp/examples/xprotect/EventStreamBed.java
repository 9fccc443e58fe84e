package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A site whose event stream is listened to, and those who listen, all closed together. */
final class EventStreamBed implements AutoCloseable {

    static final String GATE = "a1a1a1a1-0000-4000-8000-000000000001";
    static final String CAMERA = "a1a1a1a1-0000-4000-8000-000000000003";
    static final String OUTPUT = "a1a1a1a1-0000-4000-8000-000000000004";
    static final String MOTION_STARTED = "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77";
    static final String MOTION_STOPPED = "6f55a7a7-d21c-4629-ac18-af1975e395a2";
    static final String OUTPUT_ACTIVATED = "7a78f5bb-d8c3-4997-89b7-cae72713b7db";
    static final String CAMERA_PATH = "cameras/" + CAMERA;
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00.1234567Z");
    static final String START =
            "{'command':'startSession','commandId':1,'sessionId':'%s','eventId':'%s'}";
    static final String ALL =
            "{'command':'addSubscription','commandId':2,'filters':[{'modifier':'include',"
                    + "'resourceTypes':['*'],'sourceIds':['*'],'eventTypes':['*']}]}";
    static final String STATE = "{'command':'getState','commandId':3}";

    private final SimulatedSite site =
            SimulatedSite.start(
                    options().withResumeWindow(Duration.ofSeconds(30), 3).withCameras(0));
    private final List<StreamClient> clients = new ArrayList<>();
    private final String authorization = authorization(site);

    static SiteOptions options() {
        return SiteOptions.defaults()
                .withHttps(false)
                .withClock(SimulatorClock.fixed(NOW))
                .withBasicUser("onsphere", "secret")
                .withCamera(CAMERA, "Door")
                .withOutput(OUTPUT, "Siren")
                .withUserDefinedEvent(GATE, "Open gate");
    }

    static String authorization(SimulatedSite site) {
        SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");
        return client.request("/").build().headers().firstValue("Authorization").orElseThrow();
    }

    SimulatedSite site() {
        return site;
    }

    String authorization() {
        return authorization;
    }

    /** Closes a client that a test has opened in a way of its own. */
    void closing(StreamClient client) {
        clients.add(client);
    }

    @Override
    public void close() {
        clients.forEach(StreamClient::close);
        site.close();
    }

    StreamClient open() {
        StreamClient client = StreamClient.open(site, authorization);
        clients.add(client);
        return client;
    }

    StreamClient started(String subscription) {
        StreamClient client = open();
        assertThat(client.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(201);
        assertThat(client.ask(subscription).path("status").asInt()).isEqualTo(200);
        return client;
    }

    static String subscription(String filters) {
        return "{'command':'addSubscription','commandId':7,'filters':[" + filters + "]}";
    }

    static String filter(String modifier, String resource, String source, String type) {
        return "{'modifier':'%s','resourceTypes':['%s'],'sourceIds':['%s'],'eventTypes':['%s']}"
                .formatted(modifier, resource, source, type);
    }

    String raise(String type, String source) {
        return site.raise(Occurrence.of(type, source)).id();
    }

    static String eventId(JsonNode message) {
        return message.path("events").path(0).path("id").asText();
    }

    void arrived(String text) {
        Until.holds(text, () -> site.stream().commands().toString().contains(text));
    }
}
