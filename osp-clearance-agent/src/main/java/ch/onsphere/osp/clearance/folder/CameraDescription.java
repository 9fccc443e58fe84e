package ch.onsphere.osp.clearance.folder;

import ch.onsphere.osp.api.MediaSource.Camera;
import ch.onsphere.osp.api.MediaSource.Position;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@code camera.json} in a camera's folder says: {@code name}, {@code place} (one text, or a
 * list from the widest group to the narrowest), {@code latitude}, {@code longitude}, {@code
 * enabled}. Each may be missing. A file that is wrong is reported and costs the camera no more than
 * its name.
 */
final class CameraDescription {

    private static final Logger LOG = LoggerFactory.getLogger(CameraDescription.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "camera.json";
    private static final int LARGEST = 64 * 1024;

    private CameraDescription() {}

    static Camera of(Path folder) {
        String id = folder.getFileName().toString();
        JsonNode json = JSON.createObjectNode();
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new IOException("larger than " + LARGEST + " bytes");
                }
                json = JSON.readTree(bytes);
            } catch (IOException e) {
                LOG.warn("{} cannot be read, so the camera has the name of its folder", file, e);
            }
        }
        return new Camera(
                id,
                text(json.path("name")).orElse(id),
                place(json.path("place")),
                json.path("enabled").asBoolean(true),
                position(json, file));
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue()).map(String::strip).filter(t -> !t.isEmpty());
    }

    private static List<String> place(JsonNode node) {
        List<String> place = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(part -> text(part).ifPresent(place::add));
        } else {
            text(node).ifPresent(place::add);
        }
        return place;
    }

    private static Optional<Position> position(JsonNode json, Path file) {
        JsonNode latitude = json.path("latitude");
        JsonNode longitude = json.path("longitude");
        if (latitude.isMissingNode() && longitude.isMissingNode()) {
            return Optional.empty();
        }
        if (latitude.isNumber()
                && longitude.isNumber()
                && Math.abs(latitude.doubleValue()) <= 90
                && Math.abs(longitude.doubleValue()) <= 180) {
            return Optional.of(new Position(latitude.doubleValue(), longitude.doubleValue()));
        }
        LOG.warn(
                "{} has no latitude and longitude in degrees, so the camera has no position", file);
        return Optional.empty();
    }
}
