package ch.onsphere.osp.clearance.connection;

import ch.onsphere.osp.clearance.error.CredentialsError;
import ch.onsphere.osp.clearance.http.HttpAnswer;
import ch.onsphere.osp.clearance.http.HttpCall;
import ch.onsphere.osp.clearance.http.ServiceHttpClient;

/** Sends requests with the account's token, and once more with a new one after a 401. CR-003 */
public final class AuthorisedHttp {

    private static final int UNAUTHORISED = 401;

    private final ServiceHttpClient http;
    private final TokenSource tokens;

    /**
     * Sends nothing yet.
     *
     * @param http the way to the service
     * @param tokens the account's tokens
     */
    public AuthorisedHttp(ServiceHttpClient http, TokenSource tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    /**
     * Exchanges one request. A 401 says that nothing was done, so repeating is always safe.
     *
     * @param call the request, without a token
     * @return the answer; never a 401
     * @throws ch.onsphere.osp.api.OspException when no complete answer came, or no token is to be
     *     had, or the service refuses a new one
     * @throws InterruptedException when this thread was interrupted
     */
    public HttpAnswer exchange(HttpCall call) throws InterruptedException {
        AccessToken token = tokens.current();
        HttpAnswer answer = http.exchange(call.bearing(token.value()));
        if (answer.status() != UNAUTHORISED) {
            token.accepted();
            return answer;
        }
        AccessToken other = tokens.replace(token);
        HttpAnswer second = http.exchange(call.bearing(other.value()));
        if (second.status() == UNAUTHORISED) {
            throw CredentialsError.TOKEN_REJECTED.at(second.describe());
        }
        other.accepted();
        return second;
    }
}
