package ch.onsphere.osp.clearance.outcome;

/**
 * What became of a job.
 *
 * @param situation what it came to
 * @param message what a person should know, such as what is missing; never a secret
 */
public record JobResult(Situation situation, String message) {}
