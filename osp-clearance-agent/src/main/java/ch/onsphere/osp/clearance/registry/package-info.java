/** What the registry service is asked and told, over HTTP. */
package ch.onsphere.osp.clearance.registry;
