package ch.onsphere.osp.milestone.output;

import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputConfiguration;

/**
 * One output that can run.
 *
 * @param configuration what its file says
 * @param work does it
 */
public record Output(OutputConfiguration configuration, OutputWork work) {}
