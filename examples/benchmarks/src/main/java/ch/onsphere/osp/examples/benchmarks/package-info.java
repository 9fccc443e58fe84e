/** Measurements of speed and memory, each beside something it can be compared with. */
package ch.onsphere.osp.examples.benchmarks;
