package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.HostApi;
import ch.onsphere.osp.examples.demo.registry.DemoAccount;
import ch.onsphere.osp.examples.demo.registry.EvidenceRecord;
import ch.onsphere.osp.examples.demo.site.DemoSite;
import ch.onsphere.osp.examples.demo.site.Sites;
import ch.onsphere.osp.examples.demo.site.Viewer;
import ch.onsphere.osp.examples.demo.tree.Archive;
import ch.onsphere.osp.examples.demo.tree.Example;
import ch.onsphere.osp.examples.demo.tree.Secret;
import ch.onsphere.osp.examples.demo.tree.TreeCopy;
import ch.onsphere.osp.examples.demo.tree.Workspace;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import java.nio.file.Path;
import java.time.Duration;

/** All that runs: two sites, an account and a host, on a copy of the example configuration. */
public final class Stage implements AutoCloseable {

    /** Short, so that a changed file shows its effect while one looks. */
    private static final Duration WATCH_INTERVAL = Duration.ofMillis(150);

    /** Nobody wants to look on for the half minute that a real account may be left alone. */
    private static final Duration POLLING = Duration.ofMillis(250);

    private final Path modules;
    private final Workspace workspace;
    private final TreeCopy tree;
    private final Archive archive;
    private final Viewer viewer;
    private final Secret northPassword;
    private final Secret southPassword;
    private final Secret nextSouthPassword;
    private final Secret webhookToken;
    private final Closers closers = new Closers();
    private DemoSite north;
    private DemoSite south;
    private DemoAccount account;
    private HostApi host;

    /**
     * Copies the configuration and makes up passwords; starts nothing.
     *
     * @param configuration the example configuration
     * @param recordings the folder of recordings that the agent serves
     * @param modules the folder of module jars
     * @param workspace where everything of this run lies
     */
    public Stage(Path configuration, Path recordings, Path modules, Workspace workspace) {
        this.modules = modules;
        this.workspace = workspace;
        this.tree = TreeCopy.of(configuration, workspace.path("configuration"));
        this.archive = Archive.of(recordings, workspace.path("archive"));
        this.viewer = new Viewer("viewer", workspace.secret("password-of-viewer"));
        this.northPassword = workspace.secret("password-north");
        this.southPassword = workspace.secret("password-south");
        this.nextSouthPassword = workspace.secret("password-south-2");
        this.webhookToken = workspace.secret("webhook-token-south");
    }

    void startSites() {
        Sites sites = new Sites(viewer);
        int northPort = tree.server(Example.NORTH).port();
        int southPort = tree.server(Example.SOUTH).port();
        north = closers.add(sites.north(northPort, northPassword));
        south = closers.add(sites.south(southPort, southPassword));
        expect(Example.NORTH, north, northPassword);
        expect(Example.SOUTH, south, southPassword);
        tree.server(Example.SOUTH).writeWebhookToken(webhookToken);
        // Nobody wants to look on for five seconds after each change.
        tree.server(Example.SOUTH).hurryAlarms();
    }

    private void expect(String server, DemoSite site, Secret password) {
        tree.server(server).write(site.address().getPort(), password);
        tree.trust(server + ".pem", site.certificateAuthority());
    }

    void startAccount() {
        account = closers.add(DemoAccount.start());
        tree.agent()
                .writeAgent(
                        workspace.keep("connection-file.json", account.connectionFile()), POLLING);
        // No other agent is there to have the camera that this one does not know.
        tree.agent().writePatience(POLLING);
        tree.agent().writeFolder(archive);
        tree.trust(Example.REGISTRY + ".pem", account.certificateAuthority());
    }

    void startHost() {
        HostOptions options =
                HostOptions.of(tree.directory())
                        .modules(modules)
                        .state(workspace.path("state"))
                        .watchInterval(WATCH_INTERVAL);
        EmbeddedHost started =
                FreePort.preferably(
                        FreePort.OF_HOST, port -> EmbeddedHost.start(options.httpPort(port)));
        host = new HostApi(closers.add(started).httpAddress());
    }

    /**
     * The site in the north.
     *
     * @return the site
     */
    public DemoSite north() {
        return north;
    }

    /**
     * The site in the south.
     *
     * @return the site
     */
    public DemoSite south() {
        return south;
    }

    /**
     * The Clearance account.
     *
     * @return the account
     */
    public DemoAccount account() {
        return account;
    }

    /**
     * What the agent has recordings of.
     *
     * @return a copy of the example's
     */
    public Archive archive() {
        return archive;
    }

    /** The record of what the agent has done. */
    EvidenceRecord evidenceRecord() {
        return new EvidenceRecord(
                workspace
                        .path("state")
                        .resolve(Example.CLEARANCE_MODULE)
                        .resolve(Example.REGISTRY)
                        .resolve("audit"),
                modules.resolve(host.module(Example.CLEARANCE_MODULE).path("origin").asText()));
    }

    /**
     * The host.
     *
     * @return its API
     */
    public HostApi host() {
        return host;
    }

    /**
     * Who may look at the sites.
     *
     * @return name and password
     */
    public Viewer viewer() {
        return viewer;
    }

    /**
     * The file with the authority that signed a site's certificate.
     *
     * @param server the site's server in the tree
     * @return its path
     */
    public Path certificateFile(String server) {
        return tree.directory().resolve("certs/external").resolve(server + ".pem");
    }

    /**
     * Where everything of this run lies.
     *
     * @return its directory
     */
    public Path directory() {
        return workspace.path("");
    }

    /**
     * Whether all of them are there.
     *
     * @return false when the start failed
     */
    public boolean isComplete() {
        return host != null;
    }

    TreeCopy tree() {
        return tree;
    }

    /** What the user of the south shall have to say from some time on. */
    Secret nextSouthPassword() {
        return nextSouthPassword;
    }

    /** Stops the host first, as its modules sign off, then the account and the sites. */
    @Override
    public void close() {
        closers.close();
    }
}
