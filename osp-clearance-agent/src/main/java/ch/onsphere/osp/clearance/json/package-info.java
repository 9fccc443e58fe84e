/** JSON from others: bounded when it is parsed, and read without minding the case of its names. */
package ch.onsphere.osp.clearance.json;
