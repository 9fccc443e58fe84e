package ch.onsphere.osp.examples.benchmarks.jobs;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import javax.imageio.ImageIO;

/** A configuration tree with one agent, and a folder with one camera that has one picture. */
public final class AgentTree {

    /** The id of the camera. */
    public static final String CAMERA = "entrance";

    private static final String PICTURE = "2026-05-01T12-00-00Z.jpg";
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    private static final String AGENT =
            """
            {
              "moduleId": "modules.clearance.clearance-1",
              "connectionFile": "%s",
              "agentId": "%s",
              "mediaSources": ["root.recordings"],
              "polling": { "interval": { "value": 1, "unit": "SECONDS" } },
              "concurrentJobs": %d
            }
            """;
    private static final String FOLDER =
            """
            {
              "moduleId": "modules.clearance.clearance-1",
              "folder": "%s"
            }
            """;

    private AgentTree() {}

    /** Writes the tree below a directory and returns its top. */
    static Path write(Path directory, Account account, String agentId, int concurrentJobs) {
        Path top = directory.resolve("tree");
        Path recordings = directory.resolve("recordings");
        try {
            Path camera = Files.createDirectories(recordings.resolve(CAMERA));
            Path picture = camera.resolve(PICTURE);
            ImageIO.write(picture(), "jpg", picture.toFile());
            // One that has just changed may still be written, and is left alone.
            Files.setLastModifiedTime(picture, FileTime.fromMillis(0));
            file(top.resolve("modules/clearance/clearance-1/module.service"), "services:\n");
            file(top.resolve("certs/external/account.pem"), Files.readString(account.authority()));
            file(
                    top.resolve("root/registry/agent.clearance"),
                    AGENT.formatted(account.connectionFile(), agentId, concurrentJobs));
            file(top.resolve("root/recordings/folder.clearance"), FOLDER.formatted(recordings));
            return top;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.DARK_GRAY, WIDTH, HEIGHT, Color.ORANGE));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.dispose();
        return image;
    }

    private static void file(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
