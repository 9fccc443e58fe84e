/**
 * Reads {@code agent.clearance} and {@code folder.clearance}: every file of the tree is read to its
 * end, every problem is reported, and an item that is wrong is left out without touching the
 * others.
 */
package ch.onsphere.osp.clearance.configuration;
