package ch.onsphere.osp.clearance.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.account.ConnectionFile;
import ch.onsphere.osp.clearance.error.CredentialsError;
import ch.onsphere.osp.clearance.error.NetworkError;
import ch.onsphere.osp.clearance.http.HttpAnswer;
import ch.onsphere.osp.clearance.http.HttpCall;
import ch.onsphere.osp.clearance.http.ServiceHttpClient;
import ch.onsphere.osp.clearance.json.Members;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.kit.time.TimeSource;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the token service of an account for a token, once for each call. CR-002 */
final class TokenEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(TokenEndpoint.class);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final Duration USUAL_LIFETIME = Duration.ofMinutes(10);
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(1);
    private static final int LONGEST_WORDS = 200;

    private final ServiceHttpClient http;
    private final Supplier<ConnectionFile> account;
    private final Assertions assertions;
    private final TimeSource time;
    private volatile ConnectionFile shown;

    TokenEndpoint(
            ServiceHttpClient http,
            Supplier<ConnectionFile> account,
            Assertions assertions,
            TimeSource time) {
        this.http = http;
        this.account = account;
        this.assertions = assertions;
        this.time = time;
    }

    /** Whether the connection file is another by now than the one that was shown last. */
    boolean hasOther() {
        try {
            return !account.get().equals(shown);
        } catch (OspException e) {
            LOG.debug("There is no connection file to show now", e);
            return false;
        }
    }

    AccessToken request() throws InterruptedException {
        ConnectionFile file = account.get();
        shown = file;
        String form =
                "client_id="
                        + encoded(file.clientId())
                        + "&grant_type="
                        + encoded(GRANT)
                        + "&assertion="
                        + encoded(assertions.sign(file, time.now()));
        byte[] body = form.getBytes(UTF_8);
        long asked = time.nanos();
        HttpAnswer answer =
                http.exchange(HttpCall.with("POST", file.tokenEndpoint(), FORM, body, body.length));
        if (answer.isSuccess()) {
            return token(answer, asked);
        }
        throw refusal(answer);
    }

    private static AccessToken token(HttpAnswer answer, long asked) {
        JsonNode json = answer.json().orElseThrow(() -> notUnderstood(answer));
        String value =
                Members.text(Members.get(json, "access_token"))
                        .orElseThrow(() -> notUnderstood(answer));
        return new AccessToken(value, asked, lifetime(Members.get(json, "expires_in")));
    }

    private static Duration lifetime(JsonNode seconds) {
        Duration told = Duration.ofSeconds(seconds.asLong(USUAL_LIFETIME.toSeconds()));
        return told.compareTo(LONGEST_LIFETIME) > 0
                ? LONGEST_LIFETIME
                : told.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : told;
    }

    /** The body is not quoted: a service that echoes what it was sent would put it into a log. */
    private static OspException notUnderstood(HttpAnswer answer) {
        return CredentialsError.TOKEN_ANSWER_NOT_UNDERSTOOD.at(answer.toString());
    }

    private static OspException refusal(HttpAnswer answer) {
        Optional<String> error =
                answer.json().flatMap(json -> Members.text(Members.get(json, "error")));
        String at =
                answer + error.map(word -> ": " + Printable.line(word, LONGEST_WORDS)).orElse("");
        if (answer.status() == 408 || answer.status() == 429) {
            return NetworkError.SERVICE_BUSY.at(at);
        }
        if (answer.status() >= 500) {
            return NetworkError.SERVICE_FAILED.at(at);
        }
        return switch (error.orElse("")) {
            case "invalid_client" -> CredentialsError.CLIENT_REFUSED.at(at);
            case "invalid_grant" -> CredentialsError.ASSERTION_REFUSED.at(at);
            case "" ->
                    answer.status() / 100 == 3
                            ? NetworkError.REDIRECTED.at(at)
                            : CredentialsError.TOKEN_ANSWER_NOT_UNDERSTOOD.at(at);
            default -> CredentialsError.REQUEST_NOT_ALLOWED.at(at);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
