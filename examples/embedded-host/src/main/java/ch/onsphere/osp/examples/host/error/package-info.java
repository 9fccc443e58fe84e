/** The errors that the host itself finds. */
package ch.onsphere.osp.examples.host.error;
