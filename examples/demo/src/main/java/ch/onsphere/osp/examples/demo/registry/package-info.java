/** The simulated Clearance account, and what is looked up there. */
package ch.onsphere.osp.examples.demo.registry;
