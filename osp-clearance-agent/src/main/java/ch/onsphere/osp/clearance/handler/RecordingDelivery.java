package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.MediaSource.Clip;
import ch.onsphere.osp.api.MediaSource.Findings;
import ch.onsphere.osp.api.MediaSource.Interval;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.evidence.Manifest;
import ch.onsphere.osp.clearance.evidence.ManifestDocument;
import ch.onsphere.osp.clearance.registry.FileDescription;
import ch.onsphere.osp.clearance.upload.DeliveredFile;
import ch.onsphere.osp.clearance.upload.FileDelivery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Delivers one recording, and its manifest beside it. CR-020 */
final class RecordingDelivery {

    private static final String MANIFEST = ".manifest.json";

    private final FileDelivery delivery;
    private final Work work;
    private final ClipProgress progress;

    RecordingDelivery(FileDelivery delivery, Work work, ClipProgress progress) {
        this.delivery = delivery;
        this.work = work;
        this.progress = progress;
    }

    /** What is missing of it; empty when it was delivered. */
    Optional<Missing> deliver(PlannedFile file) throws InterruptedException {
        try {
            ClipContent content = new ClipContent(file.camera().source(), file.clip());
            DeliveredFile delivered =
                    delivery.deliver(
                            work.job(),
                            file.key(),
                            description(
                                    file, file.name(), file.clip().mediaType(), file.clip().size()),
                            content,
                            progress.of(file.clip()));
            var unused =
                    delivery.deliver(
                            work.job(),
                            file.key() + MANIFEST,
                            description(
                                    file,
                                    file.name() + MANIFEST,
                                    "application/json",
                                    OptionalLong.empty()),
                            () -> new ByteArrayInputStream(manifest(file, delivered, content)),
                            new WorkWatch(work));
            progress.completed(file.clip());
            return Optional.empty();
        } catch (OspException e) {
            return Optional.of(Failing.part(file.asked() + " " + file.name(), e, work));
        }
    }

    private static FileDescription description(
            PlannedFile file, String name, String mediaType, OptionalLong size) {
        return new FileDescription(
                FileDescription.Kind.MEDIA,
                Optional.of(file.asked().externalId()),
                name,
                mediaType,
                Optional.of(file.clip().span()),
                size);
    }

    private static byte[] manifest(PlannedFile file, DeliveredFile delivered, ClipContent content)
            throws IOException, InterruptedException {
        Findings findings = content.findings();
        Clip clip = file.clip();
        List<Interval> gaps =
                Stream.concat(file.gaps().stream(), findings.gaps().stream()).distinct().toList();
        return ManifestDocument.write(
                new Manifest(
                        file.camera().sourceId().value(),
                        file.asked().externalId(),
                        file.camera().camera().name(),
                        file.asked().interval(),
                        Optional.of(findings.span()),
                        gaps,
                        findings.frames(),
                        file.name(),
                        clip.mediaType(),
                        delivered.bytes(),
                        delivered.sha256(),
                        delivered.encryption()));
    }
}
