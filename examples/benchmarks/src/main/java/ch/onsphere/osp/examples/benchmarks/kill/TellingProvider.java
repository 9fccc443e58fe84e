package ch.onsphere.osp.examples.benchmarks.kill;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.api.OspModuleProvider;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.milestone.MilestoneModuleProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The module, with somebody who listens to what it publishes: each publication that has an id is a
 * line in a file, handed to the operating system before the module goes on.
 */
final class TellingProvider implements OspModuleProvider {

    private final OspModuleProvider module = new MilestoneModuleProvider();
    private final Path file;

    TellingProvider(Path file) {
        this.file = file;
    }

    @Override
    public String type() {
        return module.type();
    }

    @Override
    public List<FileType> fileTypes() {
        return module.fileTypes();
    }

    @Override
    public List<Problem> validate(Configuration configuration) {
        return module.validate(configuration);
    }

    @Override
    public OspModule create(HostContext context) {
        try {
            OutputStream out = Files.newOutputStream(file);
            return module.create(
                    new TellingContext(
                            context, told -> told.id().ifPresent(id -> write(out, id + '\n'))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void write(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
