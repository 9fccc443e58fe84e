/** Finds modules, each in a class loader of its own, and leads their instances through life. */
package ch.onsphere.osp.examples.host.modules;
