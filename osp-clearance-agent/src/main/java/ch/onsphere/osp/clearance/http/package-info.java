/**
 * Exchanges requests with one service: bounded in time and size, and stopped by an interruption.
 */
package ch.onsphere.osp.clearance.http;
