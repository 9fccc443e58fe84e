package ch.onsphere.osp.examples.xprotect.marks;

import ch.onsphere.osp.examples.xprotect.VideoMark;
import ch.onsphere.osp.examples.xprotect.devices.DeviceDirectory;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import java.util.List;
import java.util.Map;

/** The bookmarks and evidence locks of a site. */
public final class Marks {
    private final MarkStore bookmarks = new MarkStore();
    private final MarkStore evidenceLocks = new MarkStore();

    /** No marks yet. */
    public Marks() {}

    /** Their REST APIs by lower-case resource name; they exist since 24.2. */
    public Map<String, RestResource> resources(DeviceDirectory devices) {
        return Map.of(
                "bookmarks", new MarksResource(MarkType.BOOKMARK, bookmarks, devices),
                "evidencelocks", new MarksResource(MarkType.EVIDENCE_LOCK, evidenceLocks, devices));
    }

    /** The bookmarks, oldest first. */
    public List<VideoMark> bookmarks() {
        return bookmarks.all().stream().map(Mark::simulated).toList();
    }

    /** The evidence locks, oldest first. */
    public List<VideoMark> evidenceLocks() {
        return evidenceLocks.all().stream().map(Mark::simulated).toList();
    }
}
