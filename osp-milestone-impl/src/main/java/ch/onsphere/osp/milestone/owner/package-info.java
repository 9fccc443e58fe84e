/** The values that a server produces: what an event or a state means to each of them. */
package ch.onsphere.osp.milestone.owner;
