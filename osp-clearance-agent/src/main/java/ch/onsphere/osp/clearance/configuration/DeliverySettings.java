package ch.onsphere.osp.clearance.configuration;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How files are delivered.
 *
 * @param scheme how they are encrypted
 * @param blockSize the size of a block in bytes
 * @param blocksInFlight how many blocks of one file are sent at once
 * @param concurrentFiles how many files are delivered at once
 * @param bandwidth limits by time of day; the first that covers the moment holds, none is no limit
 * @param zone whose time of day that is
 * @param stagingFolder where files are put together in clear before they are sent; empty for never
 */
public record DeliverySettings(
        EncryptionScheme scheme,
        int blockSize,
        int blocksInFlight,
        int concurrentFiles,
        List<BandwidthLimit> bandwidth,
        ZoneId zone,
        Optional<Path> stagingFolder) {

    /** Makes the list unchangeable. */
    public DeliverySettings {
        bandwidth = List.copyOf(bandwidth);
    }
}
