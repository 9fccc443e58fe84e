package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.kit.configuration.Secret;

/** How the module signs in to a server. */
public sealed interface Authentication {

    /**
     * What proves who signs in.
     *
     * @return the password of a user, or the secret of a client
     */
    Secret secret();

    /**
     * A user of XProtect itself (a "basic user").
     *
     * @param username the name it signs in with
     * @param password its password
     */
    record Basic(String username, Secret password) implements Authentication {
        @Override
        public Secret secret() {
            return password;
        }

        @Override
        public String toString() {
            return "Basic[***]";
        }
    }

    /**
     * A client registered with the identity provider.
     *
     * @param clientId the client's identifier
     * @param clientSecret its secret
     */
    record ClientCredentials(String clientId, Secret clientSecret) implements Authentication {
        @Override
        public Secret secret() {
            return clientSecret;
        }

        @Override
        public String toString() {
            return "ClientCredentials[***]";
        }
    }
}
