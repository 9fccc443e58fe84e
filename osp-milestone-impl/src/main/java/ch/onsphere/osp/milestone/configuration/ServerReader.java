package ch.onsphere.osp.milestone.configuration;

import static java.util.Locale.ROOT;

import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.kit.configuration.Fields;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Secret;
import ch.onsphere.osp.kit.configuration.SecretReferences;
import ch.onsphere.osp.kit.proxy.ProxyConfiguration;
import ch.onsphere.osp.kit.proxy.ProxyReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Completes a server: everything that is left to check once its file has the right shape. */
final class ServerReader {

    private final SecretReferences secrets;
    private final ProxyReader proxies;

    ServerReader(SecretReferences secrets) {
        this.secrets = secrets;
        this.proxies = new ProxyReader(secrets);
    }

    /** The server, or empty when its report holds an error. */
    Optional<ServerConfiguration> read(Draft draft) {
        Optional<Authentication> authentication =
                draft.find(ServerKeys.AUTHENTICATION)
                        .flatMap(
                                fields ->
                                        authentication(
                                                fields, draft.at(ServerKeys.AUTHENTICATION)));
        Optional<ProxyConfiguration> proxy =
                draft.find(ServerKeys.PROXY)
                        .flatMap(fields -> proxies.read(fields, draft.at(ServerKeys.PROXY)));
        Optional<WebhookConfiguration> webhook =
                draft.find(ServerKeys.WEBHOOK)
                        .flatMap(fields -> webhook(fields, draft.at(ServerKeys.WEBHOOK)));
        if (draft.isFaulty()) {
            return Optional.empty();
        }
        return authentication.map(
                each ->
                        new ServerConfiguration(
                                draft.id(),
                                draft.get(ServerKeys.MODULE_ID),
                                draft.get(ServerKeys.HOST),
                                each,
                                draft.get(ServerKeys.TIMEOUT),
                                draft.get(ServerKeys.CONCURRENT_REQUESTS),
                                draft.find(ServerKeys.CERTIFICATE),
                                proxy,
                                webhook,
                                draft.get(ServerKeys.EVENT_STREAM),
                                draft.get(ServerKeys.LOOK_BACK),
                                draft.get(ServerKeys.ALARM_INTERVAL),
                                recorderAddresses(draft)));
    }

    /** Host names know no letter case. */
    private static Map<String, String> recorderAddresses(Draft draft) {
        Map<String, String> addresses = new HashMap<>();
        draft.find(ServerKeys.RECORDER_ADDRESSES)
                .orElse(Map.of())
                .forEach((host, address) -> addresses.put(host.toLowerCase(ROOT), address));
        return Map.copyOf(addresses);
    }

    private Optional<Authentication> authentication(Fields fields, Place place) {
        Optional<String> username = fields.find(AuthenticationKeys.USERNAME);
        Optional<Secret> password = secret(AuthenticationKeys.PASSWORD, fields, place);
        Optional<String> clientId = fields.find(AuthenticationKeys.CLIENT_ID);
        Optional<Secret> clientSecret = secret(AuthenticationKeys.CLIENT_SECRET, fields, place);
        if (username.isPresent() && password.isPresent()) {
            return Optional.of(new Authentication.Basic(username.get(), password.get()));
        }
        if (clientId.isPresent() && clientSecret.isPresent()) {
            return Optional.of(
                    new Authentication.ClientCredentials(clientId.get(), clientSecret.get()));
        }
        return Optional.empty();
    }

    private Optional<WebhookConfiguration> webhook(Fields fields, Place place) {
        Optional<Secret> token = secret(WebhookKeys.TOKEN, fields, place);
        boolean isSigned = fields.find(WebhookKeys.TOKEN).isPresent();
        if (!isSigned) {
            place.warning(
                    "webhook-token",
                    "no token",
                    "Write a token here and in the Management Client: without one, anybody who"
                            + " reaches the path can post events.");
        } else if (token.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> age = fields.find(WebhookKeys.MAXIMUM_AGE);
        return fields.find(WebhookKeys.PATH)
                .filter(path -> age.isPresent())
                .map(
                        path ->
                                new WebhookConfiguration(
                                        path, token.orElse(Secret.of("")), age.get()));
    }

    private Optional<Secret> secret(Key<String> key, Fields fields, Place place) {
        return fields.find(key).flatMap(text -> secrets.resolve(text, place.at(key.name())));
    }
}
