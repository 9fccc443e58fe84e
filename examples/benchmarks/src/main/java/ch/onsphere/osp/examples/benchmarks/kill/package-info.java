/** A host that is killed over and over under load, and the reckoning afterwards. */
package ch.onsphere.osp.examples.benchmarks.kill;
