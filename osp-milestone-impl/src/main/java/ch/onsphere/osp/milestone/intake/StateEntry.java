package ch.onsphere.osp.milestone.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * In which state of a group a source is, as a snapshot tells it.
 *
 * @param source what is in the state
 * @param stateGroup the group of states
 * @param type the event type that stands for the state
 * @param time since when, if the site tells
 */
public record StateEntry(Source source, Guid stateGroup, Guid type, Optional<Instant> time) {}
