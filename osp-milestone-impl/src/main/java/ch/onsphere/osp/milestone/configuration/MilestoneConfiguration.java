package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.configuration.FaultyItem;
import java.util.List;

/**
 * What the files of a tree say: the items that can run, those that cannot, and why.
 *
 * @param servers the servers that can run, in the order of their ItemIds
 * @param outputs the outputs that can run, in the order of their ItemIds; each is linked to one of
 *     {@code servers}
 * @param owners the owners that can run, in the order of their ItemIds; each is linked to one of
 *     {@code servers}
 * @param faultyServers the servers left out
 * @param faultyOutputs the outputs left out
 * @param faultyOwners the owners left out
 * @param problems every error and warning, those of the faulty items among them: first the servers'
 *     files, then the outputs', then the owners', in order
 */
public record MilestoneConfiguration(
        List<ServerConfiguration> servers,
        List<OutputConfiguration> outputs,
        List<OwnerConfiguration> owners,
        List<FaultyItem> faultyServers,
        List<FaultyItem> faultyOutputs,
        List<FaultyItem> faultyOwners,
        List<Problem> problems) {}
