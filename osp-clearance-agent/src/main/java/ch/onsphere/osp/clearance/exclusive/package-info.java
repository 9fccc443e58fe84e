/** Files that one agent of one process holds alone. */
package ch.onsphere.osp.clearance.exclusive;
