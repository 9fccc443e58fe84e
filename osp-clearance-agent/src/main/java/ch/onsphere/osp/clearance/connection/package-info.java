/** Access tokens for a Clearance account, and requests that carry them. */
package ch.onsphere.osp.clearance.connection;
