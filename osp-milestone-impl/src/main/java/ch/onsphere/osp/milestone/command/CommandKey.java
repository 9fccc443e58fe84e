package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.ItemId;

/**
 * What makes two commands the same one.
 *
 * @param target the output, or the server of which an event is asked
 * @param correlationId the name that whoever gave it has for it
 */
public record CommandKey(ItemId target, String correlationId) {}
