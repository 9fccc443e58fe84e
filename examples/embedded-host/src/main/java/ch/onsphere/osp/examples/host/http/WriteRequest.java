package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.ValueType;

/**
 * The body of a write.
 *
 * @param content what to write, in text
 * @param mode why, or {@code null}
 * @param type its type, or {@code null} to take it from the content; for outputs alone
 * @param correlationId the caller's name for the command, or {@code null}; for outputs alone
 */
record WriteRequest(String content, TransmissionMode mode, ValueType type, String correlationId) {}
