package ch.onsphere.osp.examples.host.context;

import ch.onsphere.osp.api.Certificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificates in {@code certs/external}, read anew at each call; a file whose bytes are the
 * same as before is not parsed again. Directories below it count as if their files lay in it. A
 * file that cannot be read is logged and does not hide the others.
 */
public final class CertificateFolder implements Certificates {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateFolder.class);
    static final List<String> ENDINGS = List.of("pem", "crt", "cer", "der", "p7b", "p7c");
    static final int DEEPEST = 8;
    static final int MOST_FILES = 1000;

    private final Path folder;
    private final Map<Path, Parsed> parsed = new ConcurrentHashMap<>();

    /** Parsing takes most of the time, and whoever connects asks for all files. */
    private record Parsed(ByteBuffer bytes, List<X509Certificate> certificates) {}

    /**
     * The certificates beside a tree.
     *
     * @param tree its top
     */
    public CertificateFolder(Path tree) {
        this.folder = below(tree);
    }

    static Path below(Path tree) {
        return tree.resolve("certs").resolve("external");
    }

    @Override
    public List<X509Certificate> all() {
        List<X509Certificate> all = new ArrayList<>();
        List<Path> files = files(name -> true);
        parsed.keySet().retainAll(files);
        files.forEach(file -> all.addAll(read(file)));
        return all;
    }

    @Override
    public List<X509Certificate> ofFile(String fileName) {
        return files(fileName::equals).stream().findFirst().map(this::read).orElse(List.of());
    }

    @Override
    public List<String> fileNames() {
        return files(name -> true).stream().map(file -> file.getFileName().toString()).toList();
    }

    /** By name first: to look at a file itself costs far more, and each server asks for one. */
    private List<Path> files(Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        // Symbolic links to directories are not followed.
        try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
            return walk.filter(file -> wanted.test(file.getFileName().toString()))
                    .filter(CertificateFolder::isCertificate)
                    .filter(this::isInside)
                    .limit(MOST_FILES)
                    .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Cannot read the certificates in [{}]", folder, e);
            return List.of();
        }
    }

    static boolean isCertificate(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
                && Files.isRegularFile(file);
    }

    private boolean isInside(Path file) {
        try {
            boolean inside = file.toRealPath().startsWith(folder.toRealPath());
            if (!inside) {
                LOG.warn("Certificate [{}] is a link that leads away; it is not used", file);
            }
            return inside;
        } catch (IOException e) {
            LOG.warn("Cannot read the certificate [{}]", file, e);
            return false;
        }
    }

    private List<X509Certificate> read(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(CertificateFile.bytes(file));
            Parsed known = parsed.get(file);
            if (known == null || !known.bytes().equals(bytes)) {
                known = new Parsed(bytes, CertificateFile.certificates(bytes.array()));
                parsed.put(file, known);
            }
            return known.certificates();
        } catch (IOException | CertificateException e) {
            LOG.warn("Cannot use the certificate file [{}]", file, e);
            return List.of();
        }
    }
}
