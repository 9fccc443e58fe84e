/** The way of an event from a site to a value, and of many states. */
package ch.onsphere.osp.examples.benchmarks.stream;
