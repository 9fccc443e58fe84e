/** The HTTP proxy of a connection: its keys in a configuration file, and what it is used for. */
package ch.onsphere.osp.kit.proxy;
