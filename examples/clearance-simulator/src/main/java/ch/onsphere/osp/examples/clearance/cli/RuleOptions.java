package ch.onsphere.osp.examples.clearance.cli;

import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.AccountOptions.Identity;
import ch.onsphere.osp.examples.clearance.AccountOptions.Rules;
import ch.onsphere.osp.examples.clearance.AccountOptions.Storage;
import ch.onsphere.osp.examples.clearance.KeyType;
import ch.onsphere.osp.examples.simulator.cli.DurationConverter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options about who signs in, what agents have to keep to, and what becomes of files. */
final class RuleOptions {
    @Option(
            names = "--tenant",
            paramLabel = "ID",
            defaultValue = "tenant123",
            description = "Id of the account. Default: ${DEFAULT-VALUE}.")
    private String tenant;

    @Option(
            names = "--service-principal",
            paramLabel = "ID",
            defaultValue = "151",
            description = "Id of the integration. Default: ${DEFAULT-VALUE}.")
    private String servicePrincipal;

    @Option(
            names = "--token-lifetime",
            paramLabel = "DURATION",
            defaultValue = "1h",
            converter = DurationConverter.class,
            description = "How long a bearer token is good for. Default: ${DEFAULT-VALUE}.")
    private Duration tokenLifetime;

    @Option(
            names = "--lock-duration",
            paramLabel = "DURATION",
            defaultValue = "10m",
            converter = DurationConverter.class,
            description = "How long a lock holds without renewal. Default: ${DEFAULT-VALUE}.")
    private Duration lockDuration;

    @Option(
            names = "--key-type",
            paramLabel = "TYPE",
            defaultValue = "rsa",
            converter = KeyTypeConverter.class,
            description =
                    "Key that is handed out for files: rsa, rsa-hsm, rsa-oaep-256, oct,"
                            + " oct-a256kw, oct-a256gcm, jwe, none. Default: ${DEFAULT-VALUE}.")
    private KeyType keyType;

    @Option(
            names = "--longest-list",
            paramLabel = "COUNT",
            defaultValue = "1000",
            description = "How many jobs one list tells of. Default: ${DEFAULT-VALUE}.")
    private int longestList;

    @Option(
            names = "--largest-block",
            paramLabel = "BYTES",
            defaultValue = "4194332",
            description =
                    "How many bytes a block may have. Default: ${DEFAULT-VALUE} (4 MiB and nonce"
                            + " and tag of a region).")
    private int largestBlock;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder for files, which stay there. Default: a temporary one that is deleted"
                            + " at the end.")
    private Path data;

    @Option(
            names = "--discard",
            description =
                    "Keep only length and hash of a file once it was read, for measurements. Its"
                            + " blocks are on disk until then.")
    private boolean discard;

    @Option(
            names = "--keep-encrypted",
            description = "Keep what arrived too, with its metadata and key, for other tools.")
    private boolean keepEncrypted;

    @Option(names = "--pascal-case", description = "Begin the members of answers with a capital.")
    private boolean pascalCase;

    AccountOptions apply(AccountOptions options) {
        return options.with(new Identity(tenant, servicePrincipal, tokenLifetime))
                .with(new Rules(lockDuration, longestList, largestBlock, 50_000))
                .with(new Storage(Optional.ofNullable(data), discard, keepEncrypted))
                .withKeyType(keyType)
                .withPascalCase(pascalCase);
    }
}
