package ch.onsphere.osp.clearance.evidence;

import ch.onsphere.osp.api.MediaSource.Interval;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A manifest as the file that is delivered beside its recording. The same manifest is the same
 * bytes on every machine and in every run: so it can be resumed like any other file, and compared.
 */
public final class ManifestDocument {

    private static final int VERSION = 1;
    private static final String SOFTWARE = "osp-clearance-agent";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter WRITER = JSON.writer(printer());

    private ManifestDocument() {}

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /**
     * Writes a manifest.
     *
     * @param manifest what it says
     * @return JSON in UTF-8
     */
    public static byte[] write(Manifest manifest) {
        return write(manifest, version());
    }

    static byte[] write(Manifest manifest, String softwareVersion) {
        ObjectNode document = JSON.createObjectNode();
        document.put("version", VERSION);
        document.putObject("software").put("name", SOFTWARE).put("version", softwareVersion);
        document.put("source", manifest.source());
        document.putObject("camera")
                .put("id", manifest.cameraId())
                .put("name", manifest.cameraName());
        document.set("asked", interval(manifest.asked()));
        document.set(
                "delivered", manifest.delivered().map(ManifestDocument::interval).orElse(null));
        manifest.gaps().forEach(gap -> document.withArray("/gaps").add(interval(gap)));
        document.withArray("/gaps");
        document.put(
                "frames", manifest.frames().isPresent() ? manifest.frames().getAsLong() : null);
        document.putObject("file")
                .put("name", manifest.fileName())
                .put("mediaType", manifest.mediaType())
                .put("bytes", manifest.bytes())
                .put("sha256", manifest.sha256())
                .put("encryption", manifest.encryption());
        try {
            return (WRITER.writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always written", e);
        }
    }

    private static ObjectNode interval(Interval interval) {
        return JSON.createObjectNode()
                .put("from", interval.from().toString())
                .put("until", interval.until().toString());
    }

    /** The version of the jar; classes that were never packed have none. */
    private static String version() {
        return Optional.ofNullable(ManifestDocument.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
