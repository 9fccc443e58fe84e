/** What is told about a delivered file, so that anybody can check it later. */
package ch.onsphere.osp.clearance.evidence;
