/**
 * A small real host: reads an OnSphere tree, loads modules, wires values to outputs, and offers an
 * HTTP API. {@link ch.onsphere.osp.examples.host.EmbeddedHost} is its entry for programs.
 */
package ch.onsphere.osp.examples.host;
