/** WebSockets to a server, whatever lies between. */
package ch.onsphere.osp.milestone.websocket;
