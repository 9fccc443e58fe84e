package ch.onsphere.osp.milestone.authentication;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.util.function.Function;

/** Shows the token of a server where a connection begins that outlives many requests. */
public final class ShownToken {

    private final TokenSource tokens;

    /**
     * Asks for nothing yet.
     *
     * @param tokens the token of the server
     */
    public ShownToken(TokenSource tokens) {
        this.tokens = tokens;
    }

    /**
     * Begins a connection. When the token is refused, it is begun once more with another one.
     *
     * @param beginning gets {@code Bearer} and the token; fails with TOKEN_REJECTED when the server
     *     refuses it
     * @param <T> what was begun
     * @return what was begun
     * @throws OspException when it could not be begun, or no token is accepted
     */
    public <T> T to(Function<String, T> beginning) {
        AccessToken token = tokens.current();
        try {
            return begin(token, beginning);
        } catch (OspException e) {
            if (MilestoneError.of(e) != MilestoneError.TOKEN_REJECTED) {
                throw e;
            }
            return begin(tokens.replace(token), beginning);
        }
    }

    private static <T> T begin(AccessToken token, Function<String, T> beginning) {
        T begun = beginning.apply("Bearer " + token.value());
        token.accept();
        return begun;
    }
}
