package ch.onsphere.osp.kit.proxy;

import ch.onsphere.osp.kit.configuration.Fields;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Secret;
import ch.onsphere.osp.kit.configuration.SecretReferences;
import java.util.List;
import java.util.Optional;

/** Completes a proxy: what is left to check once its object has the right shape. */
public final class ProxyReader {

    private final SecretReferences secrets;

    /**
     * A reader.
     *
     * @param secrets resolves the password
     */
    public ProxyReader(SecretReferences secrets) {
        this.secrets = secrets;
    }

    /**
     * Reads a proxy.
     *
     * @param fields what its object holds
     * @param place where it lies
     * @return the proxy, or empty when its address could not be read
     */
    public Optional<ProxyConfiguration> read(Fields fields, Place place) {
        Optional<String> username = fields.find(ProxyKeys.USERNAME);
        Optional<String> written = fields.find(ProxyKeys.PASSWORD);
        if (username.isPresent() != written.isPresent()) {
            place.error(
                    "required",
                    username.isPresent() ? "a username alone" : "a password alone",
                    "Write username and password, or neither for a proxy that asks for nothing.");
        }
        Optional<Secret> password =
                written.flatMap(text -> secrets.resolve(text, place.at(ProxyKeys.PASSWORD.name())));
        Optional<ProxyConfiguration.Credentials> credentials =
                password.flatMap(
                        secret ->
                                username.map(
                                        name -> new ProxyConfiguration.Credentials(name, secret)));
        return fields.find(ProxyKeys.ADDRESS)
                .map(
                        address ->
                                new ProxyConfiguration(
                                        address,
                                        credentials,
                                        fields.find(ProxyKeys.BYPASS).orElse(List.of())));
    }
}
