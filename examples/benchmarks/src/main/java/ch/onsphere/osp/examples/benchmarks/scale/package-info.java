/** Many servers and outputs: what reading, starting and resting cost. */
package ch.onsphere.osp.examples.benchmarks.scale;
