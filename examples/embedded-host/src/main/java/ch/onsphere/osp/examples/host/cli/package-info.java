/** The commands run, validate and trigger. */
package ch.onsphere.osp.examples.host.cli;
