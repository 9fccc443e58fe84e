package ch.onsphere.osp.examples.host.cli;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.error.HostError;
import ch.onsphere.osp.examples.host.http.ApiToken;
import ch.onsphere.osp.examples.host.webhook.WebhookUsers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a host until the process is told to end. */
@Command(
        name = "run",
        description = "Runs a configuration until SIGTERM or SIGINT.",
        mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {

    @Option(
            names = "--configuration",
            paramLabel = "DIR",
            required = true,
            description = "The directory that holds the OnSphere tree.")
    private Path configuration;

    @Mixin private ModuleFolder modules;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = "osp-state",
            description = "Where modules keep what outlives a restart (default: ${DEFAULT-VALUE}).")
    private Path state;

    @Option(
            names = "--http-address",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Where the API listens (default: ${DEFAULT-VALUE}).")
    private String httpAddress;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the API, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int httpPort;

    @Option(
            names = "--api-token-file",
            paramLabel = "FILE",
            description = "File with the token that callers of the API must send.")
    private Path apiTokenFile;

    @Option(
            names = "--webhook-users",
            paramLabel = "FILE",
            description = "File with the users that may post to the endpoints of the tree.")
    private Path webhookUsers;

    @Option(
            names = "--watch-seconds",
            paramLabel = "N",
            defaultValue = "2",
            description =
                    "Looks for changes of the tree every N seconds, 0 for never"
                            + " (default: ${DEFAULT-VALUE}).")
    private int watchSeconds;

    @Override
    public Integer call() throws InterruptedException {
        Shutdown shutdown = new Shutdown();
        HostOptions options = options();
        shutdown.listen();
        try {
            shutdown.started(EmbeddedHost.start(options));
        } catch (RuntimeException e) {
            shutdown.failed(e);
            throw e;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private HostOptions options() {
        if (httpPort < 0 || httpPort > 65_535 || watchSeconds < 0) {
            throw new OspException(
                    HostError.BAD_OPTIONS,
                    "a port is 0 to 65535, and --watch-seconds is not negative");
        }
        HostOptions options =
                modules.addTo(HostOptions.of(configuration))
                        .state(state)
                        .httpAddress(new InetSocketAddress(httpAddress, httpPort))
                        .watchInterval(Duration.ofSeconds(watchSeconds));
        if (webhookUsers != null) {
            options.webhookUsers(users());
        }
        return apiTokenFile == null ? options : options.apiToken(token());
    }

    private WebhookUsers users() {
        try {
            return WebhookUsers.ofFile(webhookUsers);
        } catch (IOException e) {
            throw unusable("--webhook-users", webhookUsers, e);
        }
    }

    private ApiToken token() {
        try {
            return ApiToken.ofFile(apiTokenFile);
        } catch (IOException | IllegalArgumentException e) {
            throw unusable("--api-token-file", apiTokenFile, e);
        }
    }

    private static OspException unusable(String option, Path file, Exception failure) {
        return new OspException(
                HostError.BAD_OPTIONS, OptionFile.unusable(option, file, failure), failure);
    }
}
