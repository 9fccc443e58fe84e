package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.MediaSource.Clip;
import ch.onsphere.osp.api.MediaSource.Findings;
import ch.onsphere.osp.api.MediaSource.Footage;
import ch.onsphere.osp.clearance.upload.ContentSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** The bytes of a clip, and what the source has found out about it while they were read. */
final class ClipContent implements ContentSource {

    private final MediaSource source;
    private final Clip clip;
    private volatile Optional<Findings> findings = Optional.empty();

    ClipContent(MediaSource source, Clip clip) {
        this.source = source;
        this.clip = clip;
    }

    @Override
    public InputStream open() throws InterruptedException {
        Footage footage = Stages.await(source.open(clip), "recording of " + clip.cameraId());
        return new FilterInputStream(footage.content()) {
            @Override
            public int read() throws IOException {
                return noted(super.read());
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return noted(super.read(bytes, offset, length));
            }

            private int noted(int read) {
                if (read < 0) {
                    findings = Optional.of(footage.findings());
                }
                return read;
            }

            @Override
            public void close() throws IOException {
                footage.close();
            }
        };
    }

    /**
     * Known once the clip was read to its end; if an earlier run has done that, it is read again.
     */
    Findings findings() throws IOException, InterruptedException {
        if (findings.isEmpty()) {
            try (InputStream content = open()) {
                var unused = content.transferTo(OutputStream.nullOutputStream());
            }
        }
        return findings.orElseThrow(() -> new IOException("the recording has no end"));
    }
}
