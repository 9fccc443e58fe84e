package ch.onsphere.osp.milestone;

import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.examples.xprotect.Occurrence;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.kit.testing.Until;
import ch.onsphere.osp.milestone.stream.StreamTiming;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** A site whose event stream is listened to, with an owner for events and one for a state. */
final class StreamBed implements AutoCloseable {

    static final String MOTION_STARTED = "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77";
    static final String MOTION_STOPPED = "6f55a7a7-d21c-4629-ac18-af1975e395a2";
    static final String CAMERA = "cameras/" + Bed.CAMERA_ID;
    static final String WEBSOCKET = "/api/ws/events/v1";
    private static final String GATE_SOURCE = "userDefinedEvents/" + Bed.GATE_ID;

    private final Bed bed = new Bed();
    private final SimulatedSite site;

    StreamBed(Path state, SiteOptions options, String... members) {
        bed.host().keepStateIn(state);
        site = bed.site(options);
        bed.server("root.vms", site, members);
    }

    StreamBed(Path state) {
        this(state, Bed.options());
    }

    /** A server that is silent for a second is gone. */
    static StreamTiming impatient() {
        return new StreamTiming(
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ofSeconds(20),
                Duration.ofMinutes(15));
    }

    Bed bed() {
        return bed;
    }

    SimulatedSite site() {
        return site;
    }

    StreamBed gateOwner() {
        bed.owner(
                "root.vms.gate",
                """
                {"linkedServer": "root.vms", "event": "Open gate", "content": "open"}
                """);
        return this;
    }

    StreamBed motionOwner() {
        bed.owner(
                "root.vms.motion",
                """
                {"linkedServer": "root.vms", "type": "STATE", "source": "Gate camera",
                 "stateGroup": "Motion", "states": {"%s": "yes", "%s": "no"}}
                """
                        .formatted(MOTION_STARTED, MOTION_STOPPED));
        return this;
    }

    /** Starts the module and waits until it has subscribed. */
    StreamBed listening() {
        bed.start();
        awaitSubscription();
        return this;
    }

    void awaitSubscription() {
        Until.holds(
                "a subscription",
                () ->
                        site.stream().sessions().stream()
                                .anyMatch(
                                        each ->
                                                each.connected()
                                                        && !each.subscriptions().isEmpty()));
        // What is lost before the module knows of its subscription was never promised.
        Until.holds("that the module knows of it", this::isConnected);
    }

    boolean hasAsked(String command) {
        return site.stream().commands().stream().anyMatch(each -> each.contains(command));
    }

    boolean isConnected() {
        DoubleSupplier gauge =
                bed.host().gauges().get("milestone.stream.connected{server=root.vms}");
        return gauge != null && gauge.getAsDouble() == 1;
    }

    /** Opens the gate a number of times; the ids of the events. */
    List<String> openGate(int times) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ids.add(site.raise(Occurrence.of(Bed.GATE_ID, GATE_SOURCE)).id());
        }
        return ids;
    }

    static Occurrence gate() {
        return Occurrence.of(Bed.GATE_ID, GATE_SOURCE);
    }

    void motion(String type) {
        site.raise(Occurrence.of(type, CAMERA));
    }

    /** The ids of the events that have set the value of the gate. */
    List<String> told() {
        return bed.host().publications().stream()
                .filter(each -> each.itemId().value().equals("root.vms.gate"))
                .map(Publication::id)
                .map(id -> id.orElse("none"))
                .toList();
    }

    void awaitTold(int number) {
        Until.holds(number + " events are told", () -> told().size() >= number);
    }

    /** What was published of the state, mode and content. */
    List<String> motions() {
        return bed.host().publications().stream()
                .filter(each -> each.itemId().value().equals("root.vms.motion"))
                .map(each -> each.mode() + " " + each.value().content())
                .toList();
    }

    /** Another may come between two looks, so it is looked once. */
    String lastMotion() {
        List<String> all = motions();
        return all.get(all.size() - 1);
    }

    void awaitMotions(int number) {
        Until.holds(number + " states are told", () -> motions().size() >= number);
    }

    long connectionsOpened() {
        return site.stream().connectionsOpened();
    }

    @Override
    public void close() {
        bed.close();
    }
}
