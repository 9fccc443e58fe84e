/** Files that outlive a stop of the process, and the thread that writes one. */
package ch.onsphere.osp.milestone.journal;
