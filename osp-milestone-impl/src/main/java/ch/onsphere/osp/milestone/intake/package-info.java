/**
 * The one room that both doors lead to: what the webhook and the event stream hand on, and what is
 * remembered of it. An event that comes through both is published once.
 */
package ch.onsphere.osp.milestone.intake;
