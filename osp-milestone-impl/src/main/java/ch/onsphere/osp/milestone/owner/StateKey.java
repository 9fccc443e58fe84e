package ch.onsphere.osp.milestone.owner;

import ch.onsphere.osp.milestone.intake.Guid;

/**
 * What a state is a state of (Events and State WebSocket API: one state for each source and group).
 *
 * @param source the id of the source
 * @param stateGroup the group of states
 */
record StateKey(Guid source, Guid stateGroup) {}
