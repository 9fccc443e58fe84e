package ch.onsphere.osp.examples.xprotect.cli;

import ch.onsphere.osp.examples.simulator.cli.DurationConverter;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Option;

/** The options about signing in. */
final class AccountOptions {
    private static final String PASSWORD_VARIABLE = "OSP_SIMULATOR_PASSWORD";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "onsphere",
            description = "Name of the basic user. Default: ${DEFAULT-VALUE}.")
    private String user;

    @Option(
            names = "--password",
            paramLabel = "SECRET",
            description =
                    "Password of the basic user; env:NAME or file:PATH keep it out of the list of"
                            + " processes. Default: what "
                            + PASSWORD_VARIABLE
                            + " holds, else one that is made up and printed.")
    private String password;

    @Option(
            names = "--client",
            paramLabel = "ID=SECRET",
            description =
                    "A client for the client credentials grant. SECRET may be env:NAME or"
                            + " file:PATH. May be given more than once.")
    private Map<String, String> clients = new LinkedHashMap<>();

    @Option(
            names = "--token-lifetime",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            defaultValue = "1h",
            description = "Lifetime of access tokens: 30s, 5m, 1h. Default: ${DEFAULT-VALUE}.")
    private Duration tokenLifetime;

    @Option(
            names = "--idp-lockout-threshold",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "Wrong passwords in a row that lock a user out, 0 for never. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int lockoutThreshold;

    @Option(
            names = "--idp-lockout-duration",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            defaultValue = "5m",
            description = "How long that lasts. Default: ${DEFAULT-VALUE}.")
    private Duration lockoutDuration;

    private boolean madeUp;

    SiteOptions apply(SiteOptions options, Map<String, String> environment) {
        String fromVariable = environment.getOrDefault(PASSWORD_VARIABLE, "");
        if (password == null && fromVariable.isEmpty()) {
            password = UUID.randomUUID().toString();
            madeUp = true;
        } else {
            password = password == null ? fromVariable : Secret.resolve(password, environment);
        }
        SiteOptions applied =
                options.withTokenLifetime(tokenLifetime)
                        .withLockout(lockoutThreshold, lockoutDuration)
                        .withBasicUser(user, password);
        for (Map.Entry<String, String> client : clients.entrySet()) {
            applied =
                    applied.withClient(
                            client.getKey(), Secret.resolve(client.getValue(), environment));
        }
        return applied;
    }

    String user() {
        return user;
    }

    /** The password if nobody knows it yet, else nothing. */
    String madeUpPassword() {
        return madeUp ? password : "";
    }
}
