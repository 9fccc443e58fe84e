/** Agents in processes of their own that want the jobs of one simulated account. */
package ch.onsphere.osp.examples.benchmarks.jobs;
