/**
 * Remembers how far each file has come, so that a crash, a {@code kill -9} or a power cut costs
 * little and never a key: what has to be known is on the disk before the service gets anything.
 */
package ch.onsphere.osp.clearance.journal;
