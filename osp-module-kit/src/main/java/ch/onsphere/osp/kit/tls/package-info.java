/** Whom an encrypted connection believes, and why it does not believe somebody. */
package ch.onsphere.osp.kit.tls;
