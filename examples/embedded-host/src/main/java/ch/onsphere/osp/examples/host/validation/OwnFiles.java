package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that the host itself reads, whatever modules there are. */
final class OwnFiles {

    static final String VALUE = "value.ospp";
    static final String CALLBACK = "callback.ospp";
    static final String VARIABLES = "variables.ospp";

    static final String ENDPOINT = "endpoint.webhook";
    static final String OWNER = "owner.webhook";

    /** Where the instances of the web module lie; what it does of webhooks, this host does. */
    static final String WEB_MODULES = "modules.web";

    /** YAML for the container platform; its being there says that somebody wants the instance. */
    static final String SERVICE = "module.service";

    private OwnFiles() {}

    static List<FileType> types() {
        return List.of(
                new FileType(VALUE, "A data point", schema(VALUE)),
                new FileType(CALLBACK, "What a value drives", schema(CALLBACK)),
                new FileType(VARIABLES, "Variables for other files", schema(VARIABLES)),
                new FileType(ENDPOINT, "Where others post", schema(ENDPOINT)),
                new FileType(OWNER, "A value that a post sets", schema(OWNER)));
    }

    private static String schema(String name) {
        try (InputStream in = OwnFiles.class.getResourceAsStream(name + ".schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema of " + name + " is not in the jar", e);
        }
    }
}
