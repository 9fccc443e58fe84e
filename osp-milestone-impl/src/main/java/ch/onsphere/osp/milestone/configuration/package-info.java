/**
 * Reads {@code server.milestone}, {@code output.milestone} and {@code owner.milestone}: every file
 * of the tree is read to its end, every problem is reported, and an item that is wrong is left out
 * without touching the others.
 */
package ch.onsphere.osp.milestone.configuration;
