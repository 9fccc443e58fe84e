package ch.onsphere.osp.examples.demo.site;

import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Secret;
import ch.onsphere.osp.examples.xprotect.Inventory.Item;
import ch.onsphere.osp.examples.xprotect.Occurrence;
import ch.onsphere.osp.examples.xprotect.ReceivedRequest;
import ch.onsphere.osp.examples.xprotect.Scenario;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** One simulated site: what happened there, by its own account. */
public final class DemoSite implements AutoCloseable {

    private static final String EVENTS = "/rest/v1/events";

    /** How long the simulator's story of motion at a door takes. */
    private static final Duration MOTION = Duration.ofSeconds(13);

    private final Voice voice;
    private final SimulatedSite site;
    private final String user;
    private final SiteGateway gateway;

    DemoSite(Voice voice, SimulatedSite site, String user, Viewer viewer) {
        this.voice = voice;
        this.site = site;
        this.user = user;
        this.gateway = new SiteGateway(site.address(), site.certificateAuthority(), viewer);
    }

    /**
     * Which side this is.
     *
     * @return its name in the story
     */
    public Voice voice() {
        return voice;
    }

    /**
     * Where the site is.
     *
     * @return the address of its gateway
     */
    public URI address() {
        return site.address();
    }

    /**
     * Where to look behind the scenes.
     *
     * @return the address of the control port
     */
    public URI control() {
        return site.control();
    }

    /**
     * The gateway as any client sees it.
     *
     * @return the way to it
     */
    public SiteGateway gateway() {
        return gateway;
    }

    /**
     * The certificate to trust.
     *
     * @return in PEM
     */
    public String certificateAuthority() {
        return site.certificateAuthority();
    }

    /**
     * The id of a user-defined event.
     *
     * @param name its name
     * @return its GUID
     */
    public String eventType(String name) {
        return Names.id(site.options().inventory().userDefinedEvents(), name);
    }

    /**
     * The id of a camera.
     *
     * @param name its name
     * @return its GUID
     */
    public String camera(String name) {
        return Names.id(site.options().inventory().cameras(), name);
    }

    /**
     * The ids of all user-defined events.
     *
     * @return their GUIDs
     */
    public Set<String> eventTypes() {
        return site.options().inventory().userDefinedEvents().stream()
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    /**
     * The relays and cameras.
     *
     * @return what they do
     */
    public Equipment equipment() {
        return new Equipment(site);
    }

    /**
     * How many clients hold the WebSocket for events and states open and have said what they want.
     *
     * @return the count
     */
    public long listeners() {
        return site.stream().sessions().stream()
                .filter(session -> session.connected() && !session.subscriptions().isEmpty())
                .count();
    }

    /**
     * Whether an event was sent on the WebSocket.
     *
     * @param eventId the event
     * @return true when it was
     */
    public boolean hasStreamed(String eventId) {
        return site.stream().sessions().stream()
                .flatMap(session -> session.delivered().stream())
                .anyMatch(eventId::equalsIgnoreCase);
    }

    /**
     * The webhooks.
     *
     * @return how they are answered
     */
    public Posts posts() {
        return new Posts(site);
    }

    /**
     * The alarms, bookmarks and evidence locks.
     *
     * @return what was noted down
     */
    public Incidents incidents() {
        return new Incidents(site);
    }

    /**
     * The site tells of an event once more, as it does when an answer is lost.
     *
     * @param eventId the event
     * @param eventName its type
     */
    public void repeat(String eventId, String eventName) {
        String type = eventType(eventName);
        site.raise(Occurrence.of(type, "userDefinedEvents/" + type).withId(eventId));
    }

    /**
     * The site raises an alarm, as an alarm definition does.
     *
     * @param name the name of the definition
     * @param camera the camera that it is about
     * @return the GUID of the alarm
     */
    public String raiseAlarm(String name, String camera) {
        return site.raiseAlarm(name, "cameras/" + camera(camera)).id();
    }

    /**
     * An operator of the site has seen to an alarm.
     *
     * @param alarm its GUID
     * @param operator who takes it on
     */
    public void closeAlarm(String alarm, String operator) {
        var unused = site.changeAlarm(alarm, "Closed", operator);
    }

    /** Somebody comes to the door. */
    public void motionBegins() {
        site.scenarios().play(Scenario.MOTION_AT_DOOR);
    }

    /** The one at the door goes; the clock of the site jumps to that moment and back. */
    public void motionEnds() {
        site.clock().advance(MOTION);
        site.clock().advance(MOTION.negated());
    }

    /**
     * How many events were triggered since the start.
     *
     * @return the count
     */
    public long triggered() {
        return site.triggeredCount();
    }

    /**
     * How many requests to trigger an event arrived, whatever was answered.
     *
     * @return the count
     */
    public long requestsToTrigger() {
        return site.received().stream().filter(request -> posts(request, EVENTS)).count();
    }

    /**
     * How often the identity provider answered the module's user so.
     *
     * @param status the HTTP status: 200 for a token, 400 for a refusal
     * @return the count
     */
    public long signIns(int status) {
        return site.received().stream()
                .filter(request -> posts(request, "/connect/token"))
                .filter(request -> request.body().contains("username=" + user))
                .filter(request -> request.status() == status)
                .count();
    }

    /**
     * How the identity provider regards the module's user.
     *
     * @return Enabled, or why it may not sign in
     */
    public String userStatus() {
        return site.users().status(user);
    }

    private static boolean posts(ReceivedRequest request, String pathEnd) {
        return request.method().equals("POST") && request.path().endsWith(pathEnd);
    }

    /**
     * The administrator gives the module's user another password and ends what was signed in.
     *
     * @param password the new one
     */
    public void changePassword(Secret password) {
        site.users().changePassword(user, password.value());
        site.tokens().revokeAll();
    }

    /** The site goes away. */
    public void stop() {
        site.stop();
    }

    /** The site comes back. */
    public void startAgain() {
        site.startAgain();
    }

    @Override
    public void close() {
        site.close();
    }
}
