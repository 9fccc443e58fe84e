package ch.onsphere.osp.milestone.error;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ErrorCategory;

/**
 * What is known of an error before it happens.
 *
 * @param code stable, as logs and pages name it
 * @param category who has to act
 * @param retryable whether it may pass by itself
 * @param reason what a connection's state is owed to when this error caused it
 * @param cause why it happens, a sentence
 * @param cure what to do about it, a sentence
 */
record Description(
        String code,
        ErrorCategory category,
        boolean retryable,
        Reason reason,
        String cause,
        String cure) {}
