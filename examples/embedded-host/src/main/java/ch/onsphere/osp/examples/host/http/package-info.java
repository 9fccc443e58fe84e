/** The HTTP API for people, monitoring and tests. */
package ch.onsphere.osp.examples.host.http;
