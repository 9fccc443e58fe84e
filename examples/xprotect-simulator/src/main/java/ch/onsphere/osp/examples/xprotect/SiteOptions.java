package ch.onsphere.osp.examples.xprotect;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import ch.onsphere.osp.examples.xprotect.Inventory.Item;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What a site is like. Immutable: each {@code with...} returns changed options.
 *
 * @param ports its ports
 * @param addresses where it listens, and the addresses it tells
 * @param product what product it is
 * @param signIn how its identity provider behaves
 * @param retention how long it keeps events
 * @param accounts who may sign in
 * @param inventory what is installed
 * @param push how it brings events to its clients
 * @param limits what it keeps in memory
 * @param clock its clock; sites started from the same options share it
 */
public record SiteOptions(
        Ports ports,
        Addresses addresses,
        Product product,
        SignIn signIn,
        Retention retention,
        Accounts accounts,
        Inventory inventory,
        Push push,
        Limits limits,
        SimulatorClock clock) {
    /** HTTPS on any free port of the loopback interface, and nobody who could sign in. */
    public static SiteOptions defaults() {
        return new SiteOptions(
                Ports.defaults(),
                Addresses.defaults(),
                Product.defaults(),
                SignIn.defaults(),
                Retention.defaults(),
                Accounts.none(),
                Inventory.defaults(),
                Push.defaults(),
                Limits.defaults(),
                SimulatorClock.system());
    }

    /** Whether the main port speaks TLS. */
    public SiteOptions withHttps(boolean https) {
        return with(ports.withHttps(https));
    }

    /** The main port; 0 for any free one. */
    public SiteOptions withPort(int port) {
        return with(ports.withMain(port));
    }

    /** A plain port beside HTTPS; 0 for any free one. */
    public SiteOptions withHttpPort(int port) {
        return with(ports.withHttp(port));
    }

    /** The control port; 0 for any free one. */
    public SiteOptions withControlPort(int port) {
        return with(ports.withControl(port));
    }

    /** The port of the recording servers; 0 for any free one. */
    public SiteOptions withRecorderPort(int port) {
        return with(ports.withRecorder(port));
    }

    /** The address to listen on. */
    public SiteOptions withBind(String bind) {
        return with(addresses.withBind(bind));
    }

    /** The host name the site tells of itself. */
    public SiteOptions withHostName(String hostName) {
        return with(addresses.withHostName(hostName));
    }

    /** The host name the site tells of its recording servers; it need not be resolvable. */
    public SiteOptions withRecorderHostName(String hostName) {
        return with(addresses.withRecorderHostName(hostName));
    }

    /** The gateways the site tells of, in place of its own alone. */
    public SiteOptions withGateways(Gateway... gateways) {
        return with(addresses.withGateways(List.of(gateways)));
    }

    /** The display name of the site. */
    public SiteOptions withName(String name) {
        return with(product.withName(name));
    }

    /** The product version, such as {@code 25.2.16119.1}. */
    public SiteOptions withProductVersion(String version) {
        return with(product.withVersion(version));
    }

    /** Whether lists of the configuration can be paged. */
    public SiteOptions withConfigurationPaging(boolean paging) {
        return with(product.withConfigurationPaging(paging));
    }

    /** Whether tasks of devices are queued in place of done at once. */
    public SiteOptions withQueuedTasks(boolean queued) {
        return with(product.withQueuedTasks(queued));
    }

    /** The lifetime of access tokens. */
    public SiteOptions withTokenLifetime(Duration lifetime) {
        return with(signIn.withTokenLifetime(lifetime));
    }

    /** How many wrong passwords lock a user out (0: never), and for how long. */
    public SiteOptions withLockout(int threshold, Duration duration) {
        return with(signIn.withLockout(threshold, duration));
    }

    /** How long events are kept; 0 for not at all. */
    public SiteOptions withRetentionDays(int days) {
        return with(retention.withDays(days));
    }

    /** How long events of one type, given by its GUID, are kept. */
    public SiteOptions withRetentionDays(String eventType, int days) {
        return with(retention.withDays(eventType, days));
    }

    /** One more basic user. */
    public SiteOptions withBasicUser(String name, String password) {
        return with(accounts.withBasicUser(name, password));
    }

    /** One more client that may sign in with client credentials. */
    public SiteOptions withClient(String id, String secret) {
        return with(accounts.withClient(id, secret));
    }

    /** How many cameras to invent. */
    public SiteOptions withCameras(int generated) {
        return with(inventory.withGeneratedCameras(generated));
    }

    /** One more camera. */
    public SiteOptions withCamera(String id, String name) {
        return with(inventory.withCamera(new Item(id, name)));
    }

    /** One more output. */
    public SiteOptions withOutput(String id, String name) {
        return with(inventory.with(inventory.equipment().withOutput(new Item(id, name))));
    }

    /** One more input. */
    public SiteOptions withInput(String id, String name) {
        return with(inventory.with(inventory.equipment().withInput(new Item(id, name))));
    }

    /** One more preset of a camera, which can then be moved. */
    public SiteOptions withPreset(String cameraId, String id, String name) {
        Equipment.Preset preset = new Equipment.Preset(cameraId, new Item(id, name));
        return with(inventory.with(inventory.equipment().withPreset(preset)));
    }

    /** One more user-defined event. */
    public SiteOptions withUserDefinedEvent(String id, String name) {
        return with(inventory.withUserDefinedEvent(new Item(id, name)));
    }

    /** One more analytics event. */
    public SiteOptions withAnalyticsEvent(String id, String name) {
        return with(inventory.withAnalyticsEvent(new Item(id, name)));
    }

    /** One more alarm definition. */
    public SiteOptions withAlarmDefinition(String id, String name) {
        return with(inventory.withAlarmDefinition(new Item(id, name)));
    }

    /** How far back sessions of the WebSocket can be resumed at first. */
    public SiteOptions withResumeWindow(Duration inactiveTimeout, int events) {
        return with(push.withResume(new ResumeWindow(inactiveTimeout, events)));
    }

    /** One more webhook; the token may be empty. */
    public SiteOptions withWebhook(String name, String address, String token) {
        return with(push.withWebhook(new Webhook(name, URI.create(address), token)));
    }

    /** Events of that type and source (each empty for all) are sent to the webhook of that name. */
    public SiteOptions withWebhookRule(String eventType, String source, String webhook) {
        return with(push.withRule(new WebhookRule(eventType, source, webhook)));
    }

    /** Whether webhooks can be registered over the REST API. */
    public SiteOptions withWebhooksByRest(boolean possible) {
        return with(push.withWebhooksByRest(possible));
    }

    /** The certificates, in PEM, that are trusted where a webhook is https. */
    public SiteOptions withWebhookAuthority(String pem) {
        return with(push.withWebhookAuthority(pem));
    }

    /** What the site keeps in memory. */
    public SiteOptions withLimits(Limits changed) {
        return with(changed);
    }

    /** The same with another clock. */
    public SiteOptions withClock(SimulatorClock changed) {
        return new SiteOptions(
                ports, addresses, product, signIn, retention, accounts, inventory, push, limits,
                changed);
    }

    private SiteOptions with(Ports changed) {
        return new SiteOptions(
                changed, addresses, product, signIn, retention, accounts, inventory, push, limits,
                clock);
    }

    private SiteOptions with(Addresses changed) {
        return new SiteOptions(
                ports, changed, product, signIn, retention, accounts, inventory, push, limits,
                clock);
    }

    private SiteOptions with(Product changed) {
        return new SiteOptions(
                ports, addresses, changed, signIn, retention, accounts, inventory, push, limits,
                clock);
    }

    private SiteOptions with(SignIn changed) {
        return new SiteOptions(
                ports, addresses, product, changed, retention, accounts, inventory, push, limits,
                clock);
    }

    private SiteOptions with(Retention changed) {
        return new SiteOptions(
                ports, addresses, product, signIn, changed, accounts, inventory, push, limits,
                clock);
    }

    private SiteOptions with(Accounts changed) {
        return new SiteOptions(
                ports, addresses, product, signIn, retention, changed, inventory, push, limits,
                clock);
    }

    private SiteOptions with(Inventory changed) {
        return new SiteOptions(
                ports, addresses, product, signIn, retention, accounts, changed, push, limits,
                clock);
    }

    private SiteOptions with(Limits changed) {
        return new SiteOptions(
                ports, addresses, product, signIn, retention, accounts, inventory, push, changed,
                clock);
    }

    private SiteOptions with(Push changed) {
        return new SiteOptions(
                ports, addresses, product, signIn, retention, accounts, inventory, changed, limits,
                clock);
    }
}
