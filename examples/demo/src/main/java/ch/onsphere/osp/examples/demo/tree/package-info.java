/** A copy of the example configuration that the demo may change, and the secrets beside it. */
package ch.onsphere.osp.examples.demo.tree;
