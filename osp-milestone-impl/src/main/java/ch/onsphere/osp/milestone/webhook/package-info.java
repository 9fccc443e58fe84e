/** The door by which XProtect posts events (Webhooks API 1.0). */
package ch.onsphere.osp.milestone.webhook;
