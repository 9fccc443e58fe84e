package ch.onsphere.osp.clearance.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One request, ready to be sent.
 *
 * @param operation what it asks
 * @param method the HTTP method
 * @param path below the address of the agent service, with its query, encoded
 * @param body the JSON to send; empty for none
 */
public record Call(Operation operation, String method, String path, Optional<ObjectNode> body) {}
