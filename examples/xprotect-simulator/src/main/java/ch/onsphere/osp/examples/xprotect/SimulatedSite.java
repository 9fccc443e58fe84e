package ch.onsphere.osp.examples.xprotect;

import ch.onsphere.osp.examples.simulator.Faults;
import ch.onsphere.osp.examples.simulator.SimulatorClock;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * An XProtect site on real sockets: identity provider, API gateway and management server behind one
 * address. A client cannot tell it from a real site for what the public documentation of the
 * product describes.
 *
 * <p>All methods may be called from any thread while requests are being answered.
 */
public interface SimulatedSite extends AutoCloseable {
    /**
     * Starts a site and returns when its sockets are open.
     *
     * @throws java.io.UncheckedIOException when a port cannot be opened
     */
    static SimulatedSite start(SiteOptions options) {
        return ServiceLoader.load(SiteProvider.class, SimulatedSite.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No site implementation found"))
                .start(options);
    }

    /** The options the site was started with; ports that were 0 are still 0 in them. */
    SiteOptions options();

    /**
     * Address of the management server and its gateway, without trailing slash: {@code
     * https://localhost:PORT}, or {@code http://...} when HTTPS is off.
     */
    URI address();

    /** Address of the additional plain listener, when both HTTPS and HTTP were asked for. */
    Optional<URI> httpAddress();

    /**
     * Address of the recording servers, without trailing slash. All of them share it; the site
     * tells it in {@code webServerUri}, under the host name given for recording servers.
     */
    URI recorder();

    /** PEM text of the certificate authority that signed the certificate of the site. */
    String certificateAuthority();

    /** Address of the control port, on the loopback interface. */
    URI control();

    /**
     * The last requests that arrived, oldest first, at most {@link Limits#requests()} of them;
     * empty while only counting. A request that was never answered is in the list with status 0.
     */
    List<ReceivedRequest> received();

    /** How many requests arrived since the start or the last {@link #forgetReceived()}. */
    long receivedCount();

    /** Empties {@link #received()} and sets {@link #receivedCount()} to zero. */
    void forgetReceived();

    /** Switches between keeping requests and only counting them, for measurements. */
    void keepRequests(boolean keep);

    /**
     * The last events, oldest first, at most {@link Limits#events()} of them, whether a client
     * could retrieve them or not: those that clients triggered and those that devices raised.
     */
    List<SimulatedEvent> events();

    /** How many events were triggered by clients since the start. */
    long triggeredCount();

    /** The last alarms, oldest first, at most {@link Limits#events()} of them. */
    List<SimulatedAlarm> alarms();

    /**
     * The site raises an alarm by itself, as an alarm definition does, and returns it.
     *
     * @param name its name, that of the definition
     * @param source {@code <resourceType>/<GUID>}
     */
    SimulatedAlarm raiseAlarm(String name, String source);

    /**
     * An operator of the site moves an alarm into another state.
     *
     * @param id the alarm's GUID
     * @param state the name of the state, such as {@code In progress}
     * @param assignedTo who sees to it from now on; empty to leave that as it is
     * @return the alarm as it is now
     * @throws IllegalArgumentException when the alarm or the state does not exist
     */
    SimulatedAlarm changeAlarm(String id, String state, String assignedTo);

    /** The bookmarks, oldest first. */
    List<VideoMark> bookmarks();

    /** The evidence locks, oldest first. */
    List<VideoMark> evidenceLocks();

    /** Makes something happen, and returns the event that came of it. */
    SimulatedEvent raise(Occurrence occurrence);

    /** The Events and State WebSocket of the site. */
    EventStream stream();

    /** The scenarios the site can play. */
    Scenarios scenarios();

    /** The webhooks of the site. */
    Webhooks webhooks();

    /** The outputs, inputs and cameras of the site. */
    Devices devices();

    /** The faults the site shows. */
    Faults<Fault> faults();

    /** The basic users of the site. */
    Users users();

    /** The access tokens the identity provider has issued. */
    Tokens tokens();

    /** The clock of the site: it stamps events and judges the expiry of tokens. */
    SimulatorClock clock();

    /** Whether the site has its sockets open, that is, is neither stopped nor refusing. */
    boolean isRunning();

    /**
     * The site goes away: its listeners and every connection are closed. The control port stays.
     * Does nothing when the site is away already.
     */
    void stop();

    /** The site comes back: same ports, same certificate, same state. */
    void startAgain();

    /** Closes everything, the control port included. Safe to call more than once. */
    @Override
    void close();
}
