package ch.onsphere.osp.examples.host.webhook;

import ch.onsphere.osp.api.ItemId;
import java.util.List;
import java.util.Optional;

/**
 * An endpoint as its {@code endpoint.webhook} and the owners linked to it declare it.
 *
 * @param itemId its address
 * @param path what follows {@code /osp/webhooks}
 * @param owners the values that a post sets
 */
public record EndpointDefinition(ItemId itemId, String path, List<Owner> owners) {

    /**
     * Makes the list unchangeable.
     *
     * @param itemId its address
     * @param path what follows {@code /osp/webhooks}
     * @param owners the values that a post sets
     */
    public EndpointDefinition {
        owners = List.copyOf(owners);
    }

    /**
     * A value that a post sets.
     *
     * @param itemId the data point
     * @param field JSON pointer to its content in the body, or empty for the whole body
     */
    public record Owner(ItemId itemId, Optional<String> field) {}
}
