/** The Events and State WebSocket of a server: events and states as they happen. */
package ch.onsphere.osp.milestone.stream;
