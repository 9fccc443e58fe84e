package ch.onsphere.osp.api;

import java.time.Instant;

/**
 * How one connection of a module stands.
 *
 * @param connection the connection: the directory of its file, such as {@code server.milestone}
 * @param state how it stands
 * @param reason why, as a word that monitoring can act on
 * @param message why, as a sentence for the operator; never holds a secret
 * @param since when this state began
 * @param retrying true when the module will try again by itself; false when somebody must act first
 */
public record ConnectionStatus(
        ItemId connection,
        State state,
        Reason reason,
        String message,
        Instant since,
        boolean retrying) {

    /** How a connection stands. */
    public enum State {
        /** Nothing is known yet. */
        UNKNOWN,
        /** The first attempt is under way. */
        CONNECTING,
        /** Everything works. */
        ONLINE,
        /** A part works; the message says what does not. */
        DEGRADED,
        /** Nothing works. */
        OFFLINE
    }

    /** What a state is owed to. */
    public enum Reason {
        /** Nothing is wrong. */
        NONE,
        /** The configuration: somebody must change a file. */
        CONFIGURATION,
        /** The user name, password or secret, or what the account may do. */
        CREDENTIALS,
        /** Name resolution, routing, a refused, reset or silent connection. */
        NETWORK,
        /** The server's certificate is not trusted, expired, or of another host. */
        CERTIFICATE,
        /** The server answered, but not as it should. */
        SERVER
    }
}
