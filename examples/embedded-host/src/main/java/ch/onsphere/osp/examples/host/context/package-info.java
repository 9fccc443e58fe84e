/** What the host gives to each module instance. */
package ch.onsphere.osp.examples.host.context;
