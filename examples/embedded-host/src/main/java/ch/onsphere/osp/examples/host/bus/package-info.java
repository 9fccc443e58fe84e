/** Carries values through callbacks to outputs, and commands to the modules that serve them. */
package ch.onsphere.osp.examples.host.bus;
