package ch.onsphere.osp.examples.clearance.store;

import java.io.InputStream;
import java.util.Optional;

/**
 * A block that arrives.
 *
 * @param id its id
 * @param content its bytes, to be read once
 * @param length how many are announced
 * @param md5 what they should hash to, in Base64
 */
public record BlockUpload(String id, InputStream content, long length, Optional<String> md5) {}
