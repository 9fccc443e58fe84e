package ch.onsphere.osp.examples.demo.tree;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a configuration tree. Changes are moved in whole: no reader meets half a file. */
public final class TreeCopy {

    private final Path tree;

    private TreeCopy(Path tree) {
        this.tree = tree;
    }

    /**
     * Copies a tree.
     *
     * @param original its directory
     * @param tree where the copy goes
     * @return the copy
     */
    public static TreeCopy of(Path original, Path tree) {
        try (Stream<Path> all = Files.walk(original)) {
            List<Path> sources = all.toList();
            for (Path source : sources) {
                Files.copy(source, tree.resolve(original.relativize(source).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[" + original + "] cannot be copied", e);
        }
        return new TreeCopy(tree);
    }

    /**
     * Where the copy lies.
     *
     * @return its directory
     */
    public Path directory() {
        return tree;
    }

    /**
     * The file of a server.
     *
     * @param server its ItemId
     * @return the file, to be changed
     */
    public ServerFile server(String server) {
        return new ServerFile(file(server, "server.milestone"));
    }

    /**
     * The files of the agent.
     *
     * @return the files, to be changed
     */
    public AgentFiles agent() {
        return new AgentFiles(
                file(Example.REGISTRY, "agent.clearance"),
                file(Example.ARCHIVE, "folder.clearance"));
    }

    /**
     * Trusts an authority.
     *
     * @param fileName how its certificate shall be called
     * @param pem the certificate
     */
    public void trust(String fileName, String pem) {
        write(tree.resolve("certs/external").resolve(fileName), pem);
    }

    /**
     * Adds an output that triggers an event.
     *
     * @param output its ItemId
     * @param server the ItemId of its server
     * @param event the name of the event
     * @return its file
     */
    public Path addOutput(String output, String server, String event) {
        ObjectNode json = JsonFile.object().put("linkedServer", server).put("event", event);
        Path file = file(output, "output.milestone");
        write(file, JsonFile.text(json));
        return file;
    }

    /**
     * Removes an output with its directory.
     *
     * @param output its ItemId
     */
    public void removeOutput(String output) {
        Path file = file(output, "output.milestone");
        try {
            Files.delete(file);
            Files.delete(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] cannot be removed", e);
        }
    }

    private Path file(String itemId, String name) {
        return tree.resolve(itemId.replace('.', '/')).resolve(name);
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile("osp-demo-", ".tmp");
            Files.writeString(whole, text);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] cannot be written", e);
        }
    }
}
