package ch.onsphere.osp.examples.host;

import ch.onsphere.osp.api.OspModuleProvider;
import ch.onsphere.osp.examples.host.http.ApiToken;
import ch.onsphere.osp.examples.host.webhook.WebhookUsers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a host is started with. Only the directory of the tree has no default. Not to be shared
 * between threads.
 */
public final class HostOptions {

    private static final int HTTP_PORT = 8080;

    private final Path configuration;
    private final List<OspModuleProvider> providers = new ArrayList<>();
    private Path modules;
    private Path state = Path.of("osp-state");
    private InetSocketAddress httpAddress =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), HTTP_PORT);
    private ApiToken apiToken;
    private WebhookUsers webhookUsers = WebhookUsers.none();
    private Duration watchInterval = Duration.ofSeconds(2);
    private Duration startWithin = Duration.ofSeconds(10);
    private Duration stopWithin = Duration.ofMillis(1500);
    private Duration answerWithin = Duration.ofSeconds(60);
    private Duration bodyWithin = Duration.ofSeconds(10);
    private Clock clock = Clock.systemUTC();

    private HostOptions(Path configuration) {
        this.configuration = configuration;
    }

    /**
     * The defaults.
     *
     * @param configuration the directory that holds the tree
     * @return options to be changed
     */
    public static HostOptions of(Path configuration) {
        return new HostOptions(Objects.requireNonNull(configuration));
    }

    /**
     * Loads modules from a folder of jars, beside those of the class path.
     *
     * @param folder the folder
     * @return these options
     */
    public HostOptions modules(Path folder) {
        this.modules = Objects.requireNonNull(folder);
        return this;
    }

    /**
     * Uses a module that the caller has made itself.
     *
     * @param provider its provider
     * @return these options
     */
    public HostOptions provider(OspModuleProvider provider) {
        providers.add(Objects.requireNonNull(provider));
        return this;
    }

    /**
     * Keeps what must outlive a restart in a directory; {@code osp-state} in the current directory
     * by default.
     *
     * @param directory the directory, created when needed
     * @return these options
     */
    public HostOptions state(Path directory) {
        this.state = Objects.requireNonNull(directory);
        return this;
    }

    /**
     * Listens on an address; port 8080 of the loopback interface by default.
     *
     * @param address the address; port 0 takes any free one
     * @return these options
     */
    public HostOptions httpAddress(InetSocketAddress address) {
        this.httpAddress = Objects.requireNonNull(address);
        return this;
    }

    /**
     * Listens on a port of the loopback interface.
     *
     * @param port the port; 0 takes any free one
     * @return these options
     */
    public HostOptions httpPort(int port) {
        return httpAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /**
     * Lets only those call the API who know a token.
     *
     * @param token the token
     * @return these options
     */
    public HostOptions apiToken(ApiToken token) {
        this.apiToken = Objects.requireNonNull(token);
        return this;
    }

    /**
     * Lets these users post to the endpoints of the tree; nobody by default. Paths that a module
     * registers are not concerned: the module checks its senders itself.
     *
     * @param users the users
     * @return these options
     */
    public HostOptions webhookUsers(WebhookUsers users) {
        this.webhookUsers = Objects.requireNonNull(users);
        return this;
    }

    /**
     * Looks for changes of the tree at this interval; 2 seconds by default. A change is taken over
     * once two looks have seen the same.
     *
     * @param interval the pause between two looks; zero never looks
     * @return these options
     */
    public HostOptions watchInterval(Duration interval) {
        this.watchInterval = Objects.requireNonNull(interval);
        return this;
    }

    /**
     * Gives each module instance this long to start; 10 seconds by default.
     *
     * @param bound the longest time
     * @return these options
     */
    public HostOptions startWithin(Duration bound) {
        this.startWithin = Objects.requireNonNull(bound);
        return this;
    }

    /**
     * Gives all module instances together this long to stop; 1.5 seconds by default.
     *
     * @param bound the longest time
     * @return these options
     */
    public HostOptions stopWithin(Duration bound) {
        this.stopWithin = Objects.requireNonNull(bound);
        return this;
    }

    /**
     * Lets the API wait this long for the result of a command before it answers that it is pending;
     * 60 seconds by default.
     *
     * @param bound the longest time
     * @return these options
     */
    public HostOptions answerWithin(Duration bound) {
        this.answerWithin = Objects.requireNonNull(bound);
        return this;
    }

    /**
     * Gives whoever posts to the API or to a webhook this long to send the whole body; 10 seconds
     * by default.
     *
     * @param bound the longest time
     * @return these options
     */
    public HostOptions bodyWithin(Duration bound) {
        this.bodyWithin = Objects.requireNonNull(bound);
        return this;
    }

    /**
     * Tells the time by another clock.
     *
     * @param other the clock
     * @return these options
     */
    public HostOptions clock(Clock other) {
        this.clock = Objects.requireNonNull(other);
        return this;
    }

    Path configuration() {
        return configuration;
    }

    Optional<Path> modules() {
        return Optional.ofNullable(modules);
    }

    List<OspModuleProvider> providers() {
        return List.copyOf(providers);
    }

    Path state() {
        return state;
    }

    InetSocketAddress httpAddress() {
        return httpAddress;
    }

    Optional<ApiToken> apiToken() {
        return Optional.ofNullable(apiToken);
    }

    WebhookUsers webhookUsers() {
        return webhookUsers;
    }

    Duration watchInterval() {
        return watchInterval;
    }

    Duration startWithin() {
        return startWithin;
    }

    Duration stopWithin() {
        return stopWithin;
    }

    Duration answerWithin() {
        return answerWithin;
    }

    Duration bodyWithin() {
        return bodyWithin;
    }

    Clock clock() {
        return clock;
    }
}
