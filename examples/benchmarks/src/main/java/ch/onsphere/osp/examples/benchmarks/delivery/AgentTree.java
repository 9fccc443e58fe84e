package ch.onsphere.osp.examples.benchmarks.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** A tree with one agent and one folder, and in the folder one camera with one recording. */
public final class AgentTree {

    /** When the recording begins. */
    public static final Instant BEGIN = Instant.parse("2026-05-01T12:00:00Z");

    /** How long it is. */
    public static final Duration LENGTH = Duration.ofMinutes(10);

    /** The camera. */
    public static final String CAMERA = "gate";

    private static final String NAME = "2026-05-01T12-00-00Z_2026-05-01T12-10-00Z.mp4";

    private AgentTree() {}

    /**
     * Writes the tree.
     *
     * @param directory where the folder with the recording is, too
     * @param connectionFile what the account gives
     * @return the top of the tree
     */
    public static Path write(Path directory, String connectionFile) throws IOException {
        Path connection = directory.resolve("connection.json");
        Files.writeString(connection, connectionFile);
        Path top = directory.resolve("tree");
        file(top.resolve("modules/clearance/clearance-1/module.service"), "services:\n");
        file(
                top.resolve("root/registry/agent.clearance"),
                """
                {"moduleId": "modules.clearance.clearance-1",
                 "connectionFile": "%s", "agentId": "agent-1",
                 "mediaSources": ["root.export"],
                 "polling": {"interval": {"value": 200, "unit": "MILLISECONDS"}}}
                """
                        .formatted(connection));
        file(
                top.resolve("root/export/folder.clearance"),
                """
                {"moduleId": "modules.clearance.clearance-1", "folder": "%s"}
                """
                        .formatted(directory.resolve("export")));
        return top;
    }

    /** Writes the recording and returns its SHA-256. */
    public static String writeRecording(Path directory, long size) throws IOException {
        Path recording = directory.resolve("export").resolve(CAMERA).resolve(NAME);
        Files.createDirectories(recording.getParent());
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(recording), digest)) {
            new Pattern(size).transferTo(out);
        }
        Files.setLastModifiedTime(recording, FileTime.from(BEGIN));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void file(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
