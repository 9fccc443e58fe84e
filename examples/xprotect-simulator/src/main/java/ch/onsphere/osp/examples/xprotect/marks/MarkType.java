package ch.onsphere.osp.examples.xprotect.marks;

import java.util.List;

/**
 * What distinguishes bookmarks from evidence locks (Milestone Bookmarks API, Evidence Locks API).
 *
 * @param name resource name
 * @param begin property where the video begins
 * @param end property where it ends
 * @param tag property of the moment it is about
 * @param devices property of the device or devices
 * @param searches names of the tasks that search
 */
record MarkType(
        String name, String begin, String end, String tag, String devices, List<String> searches) {
    static final MarkType BOOKMARK =
            new MarkType(
                    "bookmarks",
                    "timeBegin",
                    "timeEnd",
                    "timeTriggered",
                    "devicePath",
                    List.of("searchTime", "searchFromBookmark"));

    /** That its search is called {@code search} is a guess. */
    static final MarkType EVIDENCE_LOCK =
            new MarkType(
                    "evidenceLocks",
                    "startTime",
                    "endTime",
                    "tagTime",
                    "devicePaths",
                    List.of("search"));

    boolean manyDevices() {
        return equals(EVIDENCE_LOCK);
    }

    /** The properties that are texts of any content. */
    List<String> texts() {
        return List.of("header", "description", "reference");
    }

    /** The properties that are times. */
    List<String> times() {
        return manyDevices()
                ? List.of(begin, end, tag, "retentionExpire")
                : List.of(begin, end, tag);
    }

    /** The property that tells for how long evidence is kept; empty where there is none. */
    String retention() {
        return manyDevices() ? "retentionOption" : "";
    }
}
