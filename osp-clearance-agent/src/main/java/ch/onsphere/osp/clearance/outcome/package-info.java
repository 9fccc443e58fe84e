/** How jobs end: one table, which the documentation prints. */
package ch.onsphere.osp.clearance.outcome;
