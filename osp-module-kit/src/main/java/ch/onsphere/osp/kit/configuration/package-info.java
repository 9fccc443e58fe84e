/**
 * A small vocabulary to declare what a configuration file may hold. Each key is declared once; the
 * strict reader, the JSON Schema and the table of the documentation all come from that declaration.
 */
package ch.onsphere.osp.kit.configuration;
