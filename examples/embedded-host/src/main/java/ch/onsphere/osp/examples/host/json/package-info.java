/** Strict reading of JSON. */
package ch.onsphere.osp.examples.host.json;
