package ch.onsphere.osp.examples.benchmarks.kill;

import ch.onsphere.osp.examples.benchmarks.process.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tree with one server, whose webhook sets a value, and outputs that each send a word. */
final class KillTree {

    /** Sent by the webhook. */
    static final String POSTED_EVENT = "7d0f3a52-6d43-4f3c-8b0d-3d5d6f1f7a11";

    static final String SERVER = "root.vms";
    static final String TOKEN = "benchmarks-only-token";
    static final String WEBHOOK = "vms";

    private KillTree() {}

    static Path write(Path top, URI site, String authority, int outputs) {
        try {
            file(top.resolve("modules/milestone/milestone-1/module.service"), "services:\n");
            file(top.resolve("certs/external/vms.pem"), authority);
            Path server = top.resolve("root/vms");
            file(
                    server.resolve("server.milestone"),
                    """
                    {
                      "moduleId": "modules.milestone.milestone-1",
                      "host": "%s",
                      "authentication": { "username": "%s", "password": "%s" },
                      "webhook": { "path": "/%s", "token": "%s" },
                      "eventStream": false
                    }
                    """
                            .formatted(site, Address.USER, Address.PASSWORD, WEBHOOK, TOKEN));
            file(server.resolve("posted/value.ospp"), "{ \"type\": \"TEXT\" }\n");
            file(
                    server.resolve("posted/owner.milestone"),
                    """
                    { "linkedServer": "%s", "event": "%s", "content": "posted" }
                    """
                            .formatted(SERVER, POSTED_EVENT));
            for (int output = 0; output < outputs; output++) {
                file(
                        server.resolve("o" + output + "/output.milestone"),
                        """
                        {
                          "linkedServer": "%s", "event": "%s", "message": "%s",
                          "maximumAge": { "value": 1, "unit": "HOURS" }
                        }
                        """
                                .formatted(SERVER, Address.EVENT, nameOf(output)));
            }
            return top;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String output(int number) {
        return SERVER + ".o" + number;
    }

    /** What an output sends, and the name of the one command that it gets. */
    static String nameOf(int output) {
        return "output-" + output;
    }

    private static void file(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
