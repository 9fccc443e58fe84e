package ch.onsphere.osp.clearance.encryption;

import java.util.Optional;

/**
 * A file's key as the service gets it.
 *
 * @param algorithm how it is wrapped; {@code dir} when it is the service's own key
 * @param value the wrapped key; empty when there is nothing to tell
 * @param keyId which of the service's keys can unwrap it, or null when that has no name
 */
record WrappedKey(String algorithm, Optional<byte[]> value, String keyId) {}
