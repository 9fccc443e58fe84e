/** The simulated sites, and what can be seen of them from outside. */
package ch.onsphere.osp.examples.demo.site;
