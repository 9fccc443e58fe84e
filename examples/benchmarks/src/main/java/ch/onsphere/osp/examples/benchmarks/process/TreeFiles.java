package ch.onsphere.osp.examples.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes configuration trees: so many servers, and so many outputs below each. */
public final class TreeFiles {

    private static final String SERVER =
            """
            {
              "moduleId": "modules.milestone.milestone-1",
              "host": "%s",
              "authentication": { "username": "%s", "password": "%s" }
            }
            """;
    private static final String SERVER_WITH_WEBHOOK =
            """
            {
              "moduleId": "modules.milestone.milestone-1",
              "host": "%s",
              "authentication": { "username": "%s", "password": "%s" },
              "eventStream": false,
              "webhook": { "path": "/s0", "token": "%s" }
            }
            """;
    private static final String OWNER =
            """
            {
              "linkedServer": "root.s0",
              "event": "%s",
              "contentFrom": "/id"
            }
            """;
    private static final String OUTPUT =
            """
            {
              "linkedServer": "root.s%d",
              "event": "%s"
            }
            """;

    private TreeFiles() {}

    /** Writes a tree below a directory and returns the directory. */
    public static Path write(Path top, List<Address> servers, int outputsEach) {
        try {
            file(top.resolve("modules/milestone/milestone-1/module.service"), "services:\n");
            for (int server = 0; server < servers.size(); server++) {
                Address address = servers.get(server);
                Path directory = top.resolve("root/s" + server);
                file(
                        top.resolve("certs/external/s" + server + ".pem"),
                        Files.readString(address.certificate()));
                file(
                        directory.resolve("server.milestone"),
                        SERVER.formatted(address.site(), Address.USER, Address.PASSWORD));
                for (int output = 0; output < outputsEach; output++) {
                    file(
                            directory.resolve("o" + output + "/output.milestone"),
                            OUTPUT.formatted(server, Address.EVENT));
                }
            }
            return top;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a tree with one server that posts webhooks, and a value that its event sets. */
    public static Path writeWithWebhook(Path top, Address server, String token) {
        write(top, List.of(server), 0);
        try {
            Path directory = top.resolve("root/s0");
            file(
                    directory.resolve("server.milestone"),
                    SERVER_WITH_WEBHOOK.formatted(
                            server.site(), Address.USER, Address.PASSWORD, token));
            file(directory.resolve("event/owner.milestone"), OWNER.formatted(Address.EVENT));
            file(
                    directory.resolve("event/value.ospp"),
                    "{ \"type\": \"TEXT\", \"retention\": \"FIRE_AND_FORGET\" }");
            return top;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ItemId of an output of such a tree. */
    public static String output(int server, int output) {
        return "root.s" + server + ".o" + output;
    }

    private static void file(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
