package ch.onsphere.osp.examples.host.modules;

import ch.onsphere.osp.api.OspModuleProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Builds a jar of a module from classes of the tests. */
final class DropInJar {

    private DropInJar() {}

    static Path of(Path file, String provider, Class<?>... classes) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(
                    new JarEntry("META-INF/services/" + OspModuleProvider.class.getName()));
            jar.write(provider.getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : classes) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream in = type.getResourceAsStream('/' + name)) {
                    in.transferTo(jar);
                }
            }
        }
        return file;
    }
}
