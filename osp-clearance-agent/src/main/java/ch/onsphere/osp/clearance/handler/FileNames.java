package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.MediaSource.Interval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for the files of one job: readable, safe on every system, and none twice. */
final class FileNames {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final int LONGEST = 80;

    private final Set<String> used = new HashSet<>();

    String recording(String camera, Interval span, String mediaType) {
        return unique(
                safe(camera) + "_" + time(span.from()) + "_" + time(span.until()),
                extension(mediaType));
    }

    static String still(String externalId, String mediaType) {
        return safe(externalId) + extension(mediaType);
    }

    private String unique(String name, String extension) {
        String free = name;
        for (int i = 2; !used.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "_" + i;
        }
        return free + extension;
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    private static String safe(String text) {
        String plain =
                text.strip().replaceAll("[^\\p{L}\\p{N}._ -]+", "-").replaceFirst("^\\.+", "");
        int end =
                plain.offsetByCodePoints(
                        0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        String cut = plain.substring(0, end).strip();
        return cut.isEmpty() ? "camera" : cut;
    }

    private static String extension(String mediaType) {
        return switch (mediaType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip()) {
            case "video/mp4" -> ".mp4";
            case "video/x-matroska" -> ".mkv";
            case "video/quicktime" -> ".mov";
            case "video/x-msvideo" -> ".avi";
            case "video/mp2t" -> ".ts";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            default -> ".bin";
        };
    }
}
