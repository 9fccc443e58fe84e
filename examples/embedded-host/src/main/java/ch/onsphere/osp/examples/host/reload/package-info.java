/** Notices that the tree has changed, and restarts what the change concerns. */
package ch.onsphere.osp.examples.host.reload;
