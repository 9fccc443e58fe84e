/** Alarms, bookmarks and evidence locks: what outputs note down on a site. */
package ch.onsphere.osp.milestone.incident;
