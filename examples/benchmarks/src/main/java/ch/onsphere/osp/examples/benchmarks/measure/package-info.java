/** The arithmetic: percentiles, ratios, bounds, and the table that tells them. */
package ch.onsphere.osp.examples.benchmarks.measure;
