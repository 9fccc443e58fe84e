package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.milestone.configuration.shape.Fields;
import ch.onsphere.osp.milestone.configuration.shape.Place;
import java.util.Optional;

/** Completes a server: everything that is left to check once its file has the right shape. */
final class ServerReader {

    private final SecretReferences secrets;

    ServerReader(SecretReferences secrets) {
        this.secrets = secrets;
    }

    /** The server, or empty when its report holds an error. */
    Optional<ServerConfiguration> read(Draft draft) {
        Optional<Authentication> authentication =
                draft.find(ServerKeys.AUTHENTICATION)
                        .flatMap(
                                fields ->
                                        authentication(
                                                fields, draft.at(ServerKeys.AUTHENTICATION)));
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
                                draft.find(ServerKeys.CERTIFICATE)));
    }

    private Optional<Authentication> authentication(Fields fields, Place place) {
        Optional<Secret> password =
                fields.find(AuthenticationKeys.PASSWORD)
                        .flatMap(text -> secrets.resolve(text, place.at("password")));
        Optional<Secret> clientSecret =
                fields.find(AuthenticationKeys.CLIENT_SECRET)
                        .flatMap(text -> secrets.resolve(text, place.at("clientSecret")));
        Optional<Authentication> basic =
                fields.find(AuthenticationKeys.USERNAME)
                        .flatMap(
                                user -> password.map(each -> new Authentication.Basic(user, each)));
        return basic.or(
                () ->
                        fields.find(AuthenticationKeys.CLIENT_ID)
                                .flatMap(
                                        id ->
                                                clientSecret.map(
                                                        each ->
                                                                new Authentication
                                                                        .ClientCredentials(
                                                                        id, each))));
    }
}
