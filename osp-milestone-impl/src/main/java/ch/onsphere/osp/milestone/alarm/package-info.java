/** The alarms of a site: how far they are seen to, and how they are moved on. */
package ch.onsphere.osp.milestone.alarm;
