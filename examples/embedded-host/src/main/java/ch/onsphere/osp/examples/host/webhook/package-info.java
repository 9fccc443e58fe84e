/** What remote systems post to modules. */
package ch.onsphere.osp.examples.host.webhook;
