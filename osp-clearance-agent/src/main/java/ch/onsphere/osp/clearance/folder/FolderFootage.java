package ch.onsphere.osp.clearance.folder;

import ch.onsphere.osp.api.MediaSource.Findings;
import ch.onsphere.osp.api.MediaSource.Footage;
import ch.onsphere.osp.api.MediaSource.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;

/** A file of a folder. What is in it is not looked at, so only its span is known. */
final class FolderFootage implements Footage {

    private final String mediaType;
    private final InputStream content;
    private final Interval span;

    FolderFootage(String mediaType, InputStream content, Interval span) {
        this.mediaType = mediaType;
        this.content = content;
        this.span = span;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public InputStream content() {
        return content;
    }

    @Override
    public Findings findings() {
        return new Findings(span, OptionalLong.empty(), List.of());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
