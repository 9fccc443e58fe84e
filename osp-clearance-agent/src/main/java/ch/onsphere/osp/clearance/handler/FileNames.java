package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.MediaSource.Clip;
import ch.onsphere.osp.api.MediaSource.Interval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names for the files of one job: readable, safe on every system, and none twice. */
final class FileNames {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final int LONGEST = 80;

    /** An ending as people know them; nothing that could do more than name a kind of file. */
    private static final Pattern ENDING = Pattern.compile("\\.\\p{Alnum}{1,5}$");

    private final Set<String> used = new HashSet<>();

    /** The source's own name of a clip tells its kind where the media type does not. */
    String recording(String camera, Clip clip) {
        Interval span = clip.span();
        return unique(
                safe(camera) + "_" + time(span.from()) + "_" + time(span.until()),
                extension(clip.mediaType()).or(() -> ending(clip.id())).orElse(".bin"));
    }

    /** Named after the moment that was asked for, so that another attempt gives the same name. */
    String still(String externalId, Optional<Instant> asked, String mediaType) {
        return unique(
                safe(externalId) + asked.map(moment -> "_" + time(moment)).orElse(""),
                extension(mediaType).orElse(".bin"));
    }

    private synchronized String unique(String name, String extension) {
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

    private static Optional<String> ending(String name) {
        Matcher found = ENDING.matcher(name);
        return found.find()
                ? Optional.of(found.group().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Optional<String> extension(String mediaType) {
        String extension =
                switch (mediaType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip()) {
                    case "video/mp4" -> ".mp4";
                    case "video/x-matroska" -> ".mkv";
                    case "video/quicktime" -> ".mov";
                    case "video/x-msvideo" -> ".avi";
                    case "video/mp2t" -> ".ts";
                    case "video/webm" -> ".webm";
                    case "video/mpeg" -> ".mpg";
                    case "video/x-ms-asf" -> ".asf";
                    case "video/x-ms-wmv" -> ".wmv";
                    case "image/jpeg" -> ".jpg";
                    case "image/png" -> ".png";
                    default -> null;
                };
        return Optional.ofNullable(extension);
    }
}
