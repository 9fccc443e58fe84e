package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.api.MediaSource.Interval;
import ch.onsphere.osp.clearance.configuration.BandwidthLimit;
import ch.onsphere.osp.clearance.configuration.EncryptionScheme;
import ch.onsphere.osp.clearance.encryption.Encryptions;
import ch.onsphere.osp.clearance.journal.DeliveryJournal;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.clearance.registry.FileDescription;
import ch.onsphere.osp.clearance.registry.Job;
import ch.onsphere.osp.clearance.registry.LockedJob;
import ch.onsphere.osp.kit.time.TimeSource;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** A delivery with a service in memory and a journal on the disk, which can be begun again. */
final class Rig implements AutoCloseable {

    static final int BLOCK = 64 * 1024;
    static final int IN_FLIGHT = 3;
    static final int BUFFERS = 5;

    private static final Interval SPAN =
            new Interval(
                    Instant.parse("2026-05-01T12:00:00Z"), Instant.parse("2026-05-01T12:10:00Z"));

    final BlockBuffers buffers;
    final DeliveryJournal journal;
    final StreamingDelivery delivery;

    Rig(Path directory, MemoryStore store) {
        this(directory, store, new Settings());
    }

    Rig(Path directory, MemoryStore store, Settings settings) {
        buffers = new BlockBuffers(settings.blockSize, BUFFERS);
        journal = new DeliveryJournal(directory, settings.connectionKey, settings.time);
        delivery =
                new StreamingDelivery(
                        store,
                        new Encryptions(settings.scheme, settings.clear, new SecureRandom()),
                        journal,
                        buffers,
                        new Bandwidth(settings.limits, ZoneOffset.UTC, settings.time),
                        IN_FLIGHT,
                        settings.staging.map(Staging::new),
                        settings.time);
    }

    /** What differs from test to test. */
    static final class Settings {
        EncryptionScheme scheme = EncryptionScheme.AUTO;
        boolean clear;
        int blockSize = BLOCK;
        RSAKey connectionKey = Keys.CONNECTION;
        TimeSource time = new JumpingTime("2026-05-01T12:00:00Z");
        List<BandwidthLimit> limits = List.of();
        Optional<Path> staging = Optional.empty();
    }

    DeliveredFile deliver(byte[] content, DeliveryWatch watch) throws InterruptedException {
        return deliver(() -> new ByteArrayInputStream(content), content.length, watch);
    }

    DeliveredFile deliver(ContentSource source, long size, DeliveryWatch watch)
            throws InterruptedException {
        return delivery.deliver(job("job-1"), "camera/clip", file(size), source, watch);
    }

    static LockedJob job(String id) {
        return new LockedJob(
                new Job(id, JobType.MEDIA_REQUEST, "mediarequest", List.of(), Optional.empty()),
                "lock-1");
    }

    static FileDescription file(long size) {
        return new FileDescription(
                FileDescription.Kind.MEDIA,
                Optional.of("camera"),
                "clip.mp4",
                "video/mp4",
                Optional.of(SPAN),
                OptionalLong.of(size));
    }

    static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** Made for those who use them: a process that is short-lived would do little else. */
    static final class Keys {
        static final RSAKey SERVICE = newKey();
        static final RSAKey CONNECTION = newKey();

        private static RSAKey newKey() {
            try {
                return new RSAKeyGenerator(2048).keyID("key").generate();
            } catch (JOSEException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        delivery.close();
    }
}
