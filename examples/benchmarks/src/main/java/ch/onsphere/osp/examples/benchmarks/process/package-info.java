/** Other JVMs, so that no side shares its heap and its compiler with another. */
package ch.onsphere.osp.examples.benchmarks.process;
