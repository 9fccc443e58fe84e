package ch.onsphere.osp.clearance.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the signed request for a token says.
 *
 * @param algorithm how it is signed
 * @param audience for whom it is; empty for the address where tokens are asked for
 * @param issuer who made it; empty for the integration
 * @param subject for what; empty for the integration
 * @param lifetime how long it is good for
 */
public record AssertionSettings(
        AssertionAlgorithm algorithm,
        List<String> audience,
        Optional<String> issuer,
        Optional<String> subject,
        Duration lifetime) {

    /** Makes the list unchangeable. */
    public AssertionSettings {
        audience = List.copyOf(audience);
    }
}
