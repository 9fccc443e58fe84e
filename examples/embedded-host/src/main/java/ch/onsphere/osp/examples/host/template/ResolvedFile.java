package ch.onsphere.osp.examples.host.template;

import ch.onsphere.osp.api.ConfigurationFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A file after templates and variables were applied.
 *
 * @param file the file as modules see it
 * @param json its content, or empty when it is not JSON
 */
public record ResolvedFile(ConfigurationFile file, Optional<ObjectNode> json) {}
