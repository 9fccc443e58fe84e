package ch.onsphere.osp.clearance.folder;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kind of file an ending stands for. */
enum MediaKind {
    RECORDING,
    STILL;

    private static final Map<String, String> MEDIA_TYPES =
            Map.ofEntries(
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("m4v", "video/mp4"),
                    Map.entry("mov", "video/quicktime"),
                    Map.entry("mkv", "video/x-matroska"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("avi", "video/x-msvideo"),
                    Map.entry("ts", "video/mp2t"),
                    Map.entry("mpg", "video/mpeg"),
                    Map.entry("mpeg", "video/mpeg"),
                    Map.entry("asf", "video/x-ms-asf"),
                    Map.entry("wmv", "video/x-ms-wmv"),
                    Map.entry("g64", "application/octet-stream"),
                    Map.entry("g64x", "application/octet-stream"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("png", "image/png"));

    /** The kind of a file by its name; empty for what is neither. */
    static Optional<MediaKind> of(String name) {
        return mediaType(name).map(type -> type.startsWith("image/") ? STILL : RECORDING);
    }

    static Optional<String> mediaType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(MEDIA_TYPES.get(ending));
    }
}
