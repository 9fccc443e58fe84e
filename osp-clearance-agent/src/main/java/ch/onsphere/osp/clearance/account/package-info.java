/** The connection file of a Clearance account, read as Clearance writes it. */
package ch.onsphere.osp.clearance.account;
