/**
 * Takes jobs, keeps their locks while they are worked on, and ends each of them in exactly one way.
 */
package ch.onsphere.osp.clearance.job;
