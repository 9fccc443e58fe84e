package ch.onsphere.osp.milestone.authentication;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.site.CurrentSite;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.hc.core5.http.ContentType;

/**
 * Requests to the REST APIs with the token of the server. A 401 means that the request was not
 * carried out, so it is sent once more with another token.
 */
public final class AuthorisedHttp {

    private final ServerHttpClient http;
    private final CurrentSite site;
    private final TokenSource tokens;
    private final Consumer<OspException> troubles;

    /**
     * Sends nothing yet.
     *
     * @param http the way to the server
     * @param site where its gateway is
     * @param tokens its token
     * @param troubles told of every failure that may concern the connection as a whole; must not
     *     block
     */
    public AuthorisedHttp(
            ServerHttpClient http,
            CurrentSite site,
            TokenSource tokens,
            Consumer<OspException> troubles) {
        this.http = http;
        this.site = site;
        this.tokens = tokens;
        this.troubles = troubles;
    }

    /**
     * Asks for a resource.
     *
     * @param resource below {@code rest/v1/}, already percent-encoded
     * @param largest the most bytes of an answer that are read
     * @return the answer, whatever its status but 401
     * @throws OspException when no complete answer came or no token is accepted
     */
    public HttpAnswer get(String resource, int largest) {
        URI uri = site.get().rest(resource);
        return send(token -> http.get(uri, Optional.of(token.value()), largest));
    }

    /**
     * Posts JSON to a resource.
     *
     * @param resource below {@code rest/v1/}, already percent-encoded
     * @param json the body
     * @return the answer, whatever its status but 401
     * @throws OspException when no complete answer came or no token is accepted; OUTCOME_UNKNOWN
     *     when the server may have done what was asked all the same
     */
    public HttpAnswer post(String resource, byte[] json) {
        URI uri = site.get().rest(resource);
        return sendOnce(
                token ->
                        http.post(
                                uri,
                                Optional.of(token.value()),
                                ContentType.APPLICATION_JSON,
                                json));
    }

    /**
     * Changes a resource.
     *
     * @param resource below {@code rest/v1/}, already percent-encoded
     * @param json what is to be different
     * @return the answer, whatever its status but 401
     * @throws OspException as of {@link #post}
     */
    public HttpAnswer patch(String resource, byte[] json) {
        URI uri = site.get().rest(resource);
        return sendOnce(
                token ->
                        http.patch(
                                uri,
                                Optional.of(token.value()),
                                ContentType.APPLICATION_JSON,
                                json));
    }

    /**
     * Calls a SOAP service beside the gateway.
     *
     * @param path of the service, from the root of the host
     * @param action what is called
     * @param xml the envelope
     * @return the answer, whatever its status but 401
     * @throws OspException as of {@link #post}
     */
    public HttpAnswer soap(String path, String action, byte[] xml) {
        URI uri = site.get().gateway().resolve(path);
        return sendOnce(token -> http.soap(uri, Optional.of(token.value()), action, xml));
    }

    private HttpAnswer sendOnce(Function<AccessToken, HttpAnswer> request) {
        return send(
                token -> {
                    try {
                        return request.apply(token);
                    } catch (OspException e) {
                        throw mayHaveArrived(MilestoneError.of(e))
                                ? MilestoneError.OUTCOME_UNKNOWN.at(MilestoneError.summary(e), e)
                                : e;
                    }
                });
    }

    private static boolean mayHaveArrived(MilestoneError error) {
        return switch (error) {
            case NO_ANSWER, CONNECTION_LOST, ANSWER_TOO_LARGE -> true;
            default -> false;
        };
    }

    private HttpAnswer send(Function<AccessToken, HttpAnswer> request) {
        try {
            HttpAnswer answer = sendWithToken(request);
            if (answer.status() >= 502 && answer.status() <= 504) {
                troubles.accept(answer.failure());
            }
            return answer;
        } catch (OspException e) {
            troubles.accept(e);
            throw e;
        }
    }

    private HttpAnswer sendWithToken(Function<AccessToken, HttpAnswer> request) {
        AccessToken token = tokens.current();
        HttpAnswer answer = request.apply(token);
        if (answer.status() == 401) {
            token = tokens.replace(token);
            answer = request.apply(token);
        }
        if (answer.status() == 401) {
            throw MilestoneError.TOKEN_REJECTED.at(answer.describe());
        }
        token.accept();
        return answer;
    }
}
