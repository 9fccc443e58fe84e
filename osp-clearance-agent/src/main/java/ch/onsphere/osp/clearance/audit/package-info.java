/**
 * The audit record: every step of every job, one line each, each line sealed by the hash of the one
 * before it. It holds ids and hashes, and no personal data beyond them.
 */
package ch.onsphere.osp.clearance.audit;
