package ch.onsphere.osp.clearance.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.kit.configuration.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The kinds of file this module reads, with the schemas that lie in its jar. */
final class FileTypes {

    private FileTypes() {}

    static List<FileType> all() {
        return List.of(
                type(AgentKeys.FILE, AgentKeys.SHAPE), type(FolderKeys.FILE, FolderKeys.SHAPE));
    }

    private static FileType type(String name, Shape shape) {
        String resource = "/ch/onsphere/osp/clearance/schema/" + name + ".schema.json";
        try (InputStream schema = FileTypes.class.getResourceAsStream(resource)) {
            if (schema == null) {
                throw new IllegalStateException("the jar is incomplete: no " + resource);
            }
            return new FileType(name, shape.title(), new String(schema.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the jar cannot be read: " + resource, e);
        }
    }
}
