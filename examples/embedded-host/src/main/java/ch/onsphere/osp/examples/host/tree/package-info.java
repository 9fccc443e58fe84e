/** Reads the directory that holds an OnSphere tree, within bounds. */
package ch.onsphere.osp.examples.host.tree;
