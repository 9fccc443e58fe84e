/** Every error of this module, sorted by topic, with the cause and the cure. */
package ch.onsphere.osp.clearance.error;
