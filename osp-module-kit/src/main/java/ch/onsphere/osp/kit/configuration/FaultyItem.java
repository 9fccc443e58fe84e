package ch.onsphere.osp.kit.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import java.util.List;

/**
 * A server or output that is left out because its file is wrong.
 *
 * @param id the directory that holds the file
 * @param problems what is wrong; never empty, the first an error
 */
public record FaultyItem(ItemId id, List<Problem> problems) {}
