/** Brings a file to the service: encrypted, in blocks, and once, whatever happens on the way. */
package ch.onsphere.osp.clearance.upload;
