/**
 * Encrypts one file for the holder of the key that the service gave with it: Azure client-side
 * encryption in both versions, JWE for small files, or nothing where the account says so.
 *
 * <p>That the agent protocol uses these schemes is an assumption; here it can be changed.
 */
package ch.onsphere.osp.clearance.encryption;
