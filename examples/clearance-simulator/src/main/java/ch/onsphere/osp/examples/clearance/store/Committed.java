package ch.onsphere.osp.examples.clearance.store;

/**
 * What came of reading a file.
 *
 * @param encryption how it was sealed, in words
 * @param length bytes of the plaintext
 * @param sha256 SHA-256 of it in hexadecimal
 */
record Committed(String encryption, long length, String sha256) {}
