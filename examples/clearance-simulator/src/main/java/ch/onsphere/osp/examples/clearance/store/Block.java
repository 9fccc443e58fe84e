package ch.onsphere.osp.examples.clearance.store;

import java.nio.file.Path;

/**
 * A block that arrived.
 *
 * @param path where it is
 * @param length its bytes
 */
record Block(Path path, long length) {}
