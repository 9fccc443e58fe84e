/** The two sides that carry out commands, and the loop that drives them. */
package ch.onsphere.osp.examples.benchmarks.load;
