package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.configuration.FaultyItem;
import java.util.List;

/**
 * What the files of a tree say: the items that can run, those that cannot, and why.
 *
 * @param agents the agents that can run, in the order of their ItemIds
 * @param folders the folders that can be read, in the order of their ItemIds
 * @param faulty the items left out: agents, then folders
 * @param problems every error and warning, those of the faulty items among them
 */
public record ClearanceConfiguration(
        List<AgentConfiguration> agents,
        List<FolderConfiguration> folders,
        List<FaultyItem> faulty,
        List<Problem> problems) {}
