/** The demo: a value written in OnSphere, followed to the event on a site. */
package ch.onsphere.osp.examples.demo;
