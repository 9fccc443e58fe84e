package ch.onsphere.osp.examples.host.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a configuration tree for a test. */
public final class TestTree {

    public static final String SERVER =
            "{\"moduleId\":\"modules.fake.fake-1\",\"host\":\"https://localhost\"}";
    public static final String OUTPUT = "{\"linkedServer\":\"root.vms\",\"event\":\"Open\"}";

    private final Path top;

    public TestTree(Path top) {
        this.top = top;
    }

    /** One instance, one server, one output and one value that drives it. */
    public static TestTree complete(Path top) {
        return new TestTree(top)
                .write("modules/fake/fake-1/module.service", "services:\n")
                .write("root/vms/server.fake", SERVER)
                .write("root/vms/gate/output.fake", OUTPUT)
                .write("root/button/value.ospp", "{\"name\":\"Button\",\"type\":\"BOOLEAN\"}")
                .write(
                        "root/button/callback.ospp",
                        "{\"linkedOutputs\":[{\"outputId\":\"root.vms.gate\"}]}");
    }

    public TestTree write(String path, String content) {
        try {
            Path file = top.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestTree delete(String path) {
        try {
            Files.delete(top.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path top() {
        return top;
    }
}
