package ch.onsphere.osp.clearance.upload;

/**
 * A file that the service has completely.
 *
 * @param fileId what the service calls it
 * @param name its name
 * @param bytes its size before encryption
 * @param sha256 of its bytes before encryption, in hexadecimal digits
 * @param encryption what it was encrypted with, for people
 * @param resumed whether a part of it, or all of it, was there from an earlier run
 */
public record DeliveredFile(
        String fileId,
        String name,
        long bytes,
        String sha256,
        String encryption,
        boolean resumed) {}
