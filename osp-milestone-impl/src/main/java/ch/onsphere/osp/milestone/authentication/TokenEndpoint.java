package ch.onsphere.osp.milestone.authentication;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.configuration.Secret;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.configuration.Authentication;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.Json;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.site.CurrentSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.net.WWWFormCodec;

/**
 * Asks a site for a token: for a basic user by the password grant of the client {@code
 * GrantValidatorClient}, for a service by client credentials (Milestone Configuration API,
 * authentication). There is no refresh token; a renewal is the same request again.
 */
final class TokenEndpoint {

    private static final String BASIC_USER_CLIENT = "GrantValidatorClient";
    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

    /** Longer than any token lives; a larger number is a mistake or an attack on the arithmetic. */
    private static final long LONGEST_SECONDS = Duration.ofDays(3650).toSeconds();

    private static final int LONGEST_TOKEN = 16 * 1024;

    private final ServerHttpClient http;
    private final CurrentSite site;
    private final Authentication authentication;
    private final TimeSource time;
    private final AtomicReference<Duration> patience = new AtomicReference<>(Duration.ZERO);
    private volatile Secret shown;

    TokenEndpoint(
            ServerHttpClient http,
            CurrentSite site,
            Authentication authentication,
            TimeSource time) {
        this.http = http;
        this.site = site;
        this.authentication = authentication;
        this.time = time;
    }

    /**
     * Asks for a token, at the gateway first, then at the identity provider itself.
     *
     * @param attempt the number of this request, for the token to remember
     * @throws OspException when none is to be had; the error tells a wrong password, a locked user
     *     and one that must change the password apart
     */
    AccessToken request(long attempt) {
        OspException last = null;
        for (URI endpoint : site.get().tokenEndpoints()) {
            try {
                return requestAt(endpoint, attempt);
            } catch (OspException e) {
                if (!elsewhereMayHelp(MilestoneError.of(e))) {
                    throw e;
                }
                last = last == null ? e : last;
            }
        }
        throw last;
    }

    /** Whether another secret lies there now than the one that was shown last. */
    boolean hasNewSecret() {
        Secret last = shown;
        return last != null && !last.equals(authentication.secret());
    }

    /** How long the site wants to be left alone since the last request; told once. */
    Duration takePatience() {
        return patience.getAndSet(Duration.ZERO);
    }

    private static boolean elsewhereMayHelp(MilestoneError error) {
        return switch (error) {
            case HOST_UNKNOWN,
                    CONNECTION_REFUSED,
                    CONNECT_TIMEOUT,
                    GATEWAY_ABSENT,
                    GATEWAY_DOWN,
                    ANSWER_NOT_UNDERSTOOD ->
                    true;
            default -> false;
        };
    }

    private AccessToken requestAt(URI endpoint, long attempt) {
        long asked = time.nanos();
        byte[] form =
                WWWFormCodec.format(parameters(), StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.US_ASCII);
        HttpAnswer answer = http.post(endpoint, Optional.empty(), FORM, form);
        Optional<TokenAnswer> said = Json.read(answer.body(), TokenAnswer.class);
        if (answer.status() == 200) {
            return said.flatMap(token -> token(token, asked, attempt))
                    .orElseThrow(
                            () ->
                                    MilestoneError.ANSWER_NOT_UNDERSTOOD.at(
                                            endpoint + " answered 200 without a usable token"));
        }
        answer.retryAfter().ifPresent(patience::set);
        throw refusal(endpoint, answer, said);
    }

    private static Optional<AccessToken> token(TokenAnswer answer, long asked, long attempt) {
        String token = answer.accessToken();
        Long seconds = answer.expiresIn();
        if (token == null || seconds == null || seconds <= 0 || !isSendable(token)) {
            return Optional.empty();
        }
        return Optional.of(
                new AccessToken(
                        token,
                        asked,
                        Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS)),
                        attempt));
    }

    /** Whether the token may stand in a header field (RFC 6750, section 2.1). */
    private static boolean isSendable(String token) {
        return token.length() <= LONGEST_TOKEN && token.matches("[A-Za-z0-9._~+/=-]+");
    }

    /** What came back is never quoted: it may hold a token, or echo the password. */
    private OspException refusal(URI endpoint, HttpAnswer answer, Optional<TokenAnswer> said) {
        if (answer.status() == 404) {
            return MilestoneError.GATEWAY_ABSENT.at(answer.outline());
        }
        if (answer.status() != 400 && answer.status() != 401) {
            return answer.failure(answer.outline());
        }
        String code = said.map(TokenAnswer::errorCode).orElse("");
        String error = said.map(TokenAnswer::error).orElse("");
        String at = endpoint + " refused " + who();
        return switch (code) {
            case "InvalidCredentials" -> MilestoneError.INVALID_CREDENTIALS.at(at);
            case "LockedOut" -> MilestoneError.LOCKED_OUT.at(at);
            case "ChangePassword" -> MilestoneError.CHANGE_PASSWORD.at(at);
            default -> byOAuthError(error, answer, at);
        };
    }

    private OspException byOAuthError(String error, HttpAnswer answer, String at) {
        return switch (error) {
            case "invalid_grant" -> MilestoneError.INVALID_CREDENTIALS.at(at);
            case "invalid_client",
                    "unauthorized_client",
                    "unsupported_grant_type",
                    "invalid_scope" ->
                    MilestoneError.CLIENT_REFUSED.at(at + ": " + error);
            default ->
                    answer.status() == 401
                            ? MilestoneError.INVALID_CREDENTIALS.at(at)
                            : MilestoneError.REQUEST_REFUSED.at(answer.outline());
        };
    }

    private String who() {
        return authentication instanceof Authentication.Basic
                ? "the configured user"
                : "the configured client";
    }

    private List<NameValuePair> parameters() {
        String secret = authentication.secret().reveal();
        shown = Secret.of(secret);
        Map<String, String> parameters;
        if (authentication instanceof Authentication.Basic basic) {
            parameters =
                    Map.of(
                            "grant_type",
                            "password",
                            "username",
                            basic.username(),
                            "password",
                            secret,
                            "client_id",
                            BASIC_USER_CLIENT);
        } else {
            Authentication.ClientCredentials client =
                    (Authentication.ClientCredentials) authentication;
            parameters =
                    Map.of(
                            "grant_type",
                            "client_credentials",
                            "scope",
                            "managementserver",
                            "client_id",
                            client.clientId(),
                            "client_secret",
                            secret);
        }
        return parameters.entrySet().stream()
                .<NameValuePair>map(each -> new BasicNameValuePair(each.getKey(), each.getValue()))
                .toList();
    }
}
