package ch.onsphere.osp.examples.clearance;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an account is like. Immutable: each {@code with} method returns a changed copy. */
public final class AccountOptions {
    private Listening listening = new Listening(false, 0, 0, "127.0.0.1", "localhost");
    private Identity identity = new Identity("tenant123", "151", Duration.ofHours(1));
    private Rules rules = new Rules(Duration.ofMinutes(10), 1_000, 4 * 1024 * 1024 + 28, 50_000);
    private Storage storage = new Storage(Optional.empty(), false, false);
    private Certificate certificate = new Certificate(List.of(), Optional.empty());
    private KeyType keyType = KeyType.RSA;
    private boolean pascalCase;
    private SimulatorClock clock = SimulatorClock.system();

    private AccountOptions() {}

    /**
     * Where it listens.
     *
     * @param https whether with TLS, under an authority of its own
     * @param port its port, 0 for any free one
     * @param controlPort port of the control API, on the loopback interface, 0 for any free one
     * @param bind address to listen on
     * @param hostName host name it tells of itself
     */
    public record Listening(
            boolean https, int port, int controlPort, String bind, String hostName) {}

    /**
     * Who signs in, and for how long.
     *
     * @param tenantId id of the account
     * @param servicePrincipalId id of the integration
     * @param tokenLifetime how long a bearer token is good for
     */
    public record Identity(String tenantId, String servicePrincipalId, Duration tokenLifetime) {
        /** Checks that a token can be used at all. */
        public Identity {
            if (tokenLifetime.isNegative() || tokenLifetime.isZero()) {
                throw new IllegalArgumentException("a token must be good for some time");
            }
        }

        /** What the integration calls itself at the token service. */
        public String clientId() {
            return servicePrincipalId + "@" + tenantId;
        }
    }

    /**
     * What agents have to keep to.
     *
     * @param lockDuration how long a lock holds without renewal
     * @param longestList how many jobs one list tells of
     * @param largestBlock how many bytes a block may have
     * @param mostBlocks how many blocks a file may have
     */
    public record Rules(Duration lockDuration, int longestList, int largestBlock, int mostBlocks) {
        /** Checks that something is allowed at all. */
        public Rules {
            if (lockDuration.isNegative() || lockDuration.isZero()) {
                throw new IllegalArgumentException("a lock must hold for some time");
            }
            if (longestList < 1 || largestBlock < 1 || mostBlocks < 1) {
                throw new IllegalArgumentException("limits must be positive");
            }
        }
    }

    /**
     * What becomes of files.
     *
     * @param directory where they are; none for a temporary folder that goes with the account
     * @param discard whether a file is forgotten, but for its length and hash, once it was read
     * @param keepEncrypted whether blocks, metadata and key are kept too, for other tools to read
     */
    public record Storage(Optional<Path> directory, boolean discard, boolean keepEncrypted) {}

    /**
     * The certificate that it shows, if it speaks TLS.
     *
     * @param hosts what it is for; empty for what the account is reached by
     * @param end when it ends, which may be over; none for a year from now
     */
    public record Certificate(List<String> hosts, Optional<Instant> end) {
        /** Copies the list, so that the record is immutable. */
        public Certificate {
            hosts = List.copyOf(hosts);
        }
    }

    /** Plain HTTP on any free port of this machine, RSA keys, locks of ten minutes. */
    public static AccountOptions defaults() {
        return new AccountOptions();
    }

    private AccountOptions copy() {
        AccountOptions copy = new AccountOptions();
        copy.listening = listening;
        copy.identity = identity;
        copy.rules = rules;
        copy.storage = storage;
        copy.certificate = certificate;
        copy.keyType = keyType;
        copy.pascalCase = pascalCase;
        copy.clock = clock;
        return copy;
    }

    /** Where it listens. */
    public Listening listening() {
        return listening;
    }

    /** Who signs in. */
    public Identity identity() {
        return identity;
    }

    /** What agents have to keep to. */
    public Rules rules() {
        return rules;
    }

    /** What becomes of files. */
    public Storage storage() {
        return storage;
    }

    /** Which certificate it shows. */
    public Certificate certificate() {
        return certificate;
    }

    /** Which key it hands out. */
    public KeyType keyType() {
        return keyType;
    }

    /** Whether members of its answers begin with a capital. */
    public boolean pascalCase() {
        return pascalCase;
    }

    /** Its clock. */
    public SimulatorClock clock() {
        return clock;
    }

    /** The same, listening elsewhere. */
    public AccountOptions with(Listening changed) {
        AccountOptions copy = copy();
        copy.listening = changed;
        return copy;
    }

    /** The same, for another integration. */
    public AccountOptions with(Identity changed) {
        AccountOptions copy = copy();
        copy.identity = changed;
        return copy;
    }

    /** The same with other limits. */
    public AccountOptions with(Rules changed) {
        AccountOptions copy = copy();
        copy.rules = changed;
        return copy;
    }

    /** The same with another way with files. */
    public AccountOptions with(Storage changed) {
        AccountOptions copy = copy();
        copy.storage = changed;
        return copy;
    }

    /** The same with another certificate. */
    public AccountOptions with(Certificate changed) {
        AccountOptions copy = copy();
        copy.certificate = changed;
        return copy;
    }

    /** The same with another kind of key. */
    public AccountOptions withKeyType(KeyType changed) {
        AccountOptions copy = copy();
        copy.keyType = changed;
        return copy;
    }

    /** The same, with capitals at the beginning of the members of answers, or without. */
    public AccountOptions withPascalCase(boolean changed) {
        AccountOptions copy = copy();
        copy.pascalCase = changed;
        return copy;
    }

    /** The same with another clock. */
    public AccountOptions withClock(SimulatorClock changed) {
        AccountOptions copy = copy();
        copy.clock = changed;
        return copy;
    }

    /** The same with TLS or without. */
    public AccountOptions withHttps(boolean https) {
        return with(
                new Listening(
                        https,
                        listening.port,
                        listening.controlPort,
                        listening.bind,
                        listening.hostName));
    }

    /** The same on another port. */
    public AccountOptions withPort(int port) {
        return with(
                new Listening(
                        listening.https,
                        port,
                        listening.controlPort,
                        listening.bind,
                        listening.hostName));
    }

    /** The same with locks that hold longer or shorter. */
    public AccountOptions withLockDuration(Duration changed) {
        return with(new Rules(changed, rules.longestList, rules.largestBlock, rules.mostBlocks));
    }

    /** The same with tokens that live longer or shorter. */
    public AccountOptions withTokenLifetime(Duration changed) {
        return with(new Identity(identity.tenantId, identity.servicePrincipalId, changed));
    }

    /** The same with files in that folder, which stay when the account is closed. */
    public AccountOptions withDataDirectory(Path changed) {
        return with(new Storage(Optional.of(changed), storage.discard, storage.keepEncrypted));
    }

    /** The same, keeping only lengths and hashes of files, or all. */
    public AccountOptions withDiscard(boolean changed) {
        return with(new Storage(storage.directory, changed, storage.keepEncrypted));
    }

    /** The same, keeping what arrived beside what was read of it, or not. */
    public AccountOptions withEncryptedKept(boolean changed) {
        return with(new Storage(storage.directory, storage.discard, changed));
    }
}
