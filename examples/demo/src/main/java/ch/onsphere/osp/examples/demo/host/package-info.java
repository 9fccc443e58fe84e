/** The host, driven through its HTTP API as its users drive it. */
package ch.onsphere.osp.examples.demo.host;
