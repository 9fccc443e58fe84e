/** Applies templates and variables as OnSphere documents them. */
package ch.onsphere.osp.examples.host.template;
