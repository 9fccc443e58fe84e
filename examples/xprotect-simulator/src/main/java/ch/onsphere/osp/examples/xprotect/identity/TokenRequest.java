package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.wire.Query;
import java.time.Instant;

/**
 * What was sent to the token endpoint.
 *
 * @param form the fields of the form
 * @param clientId the client, from the form or HTTP Basic; empty when there was none
 * @param clientSecret its secret, likewise
 * @param issuer address of the identity provider
 * @param now the time of the site
 */
record TokenRequest(Query form, String clientId, String clientSecret, String issuer, Instant now) {
    @Override
    public String toString() {
        return "TokenRequest[" + form.text("grant_type") + ", " + clientId + "]";
    }
}
