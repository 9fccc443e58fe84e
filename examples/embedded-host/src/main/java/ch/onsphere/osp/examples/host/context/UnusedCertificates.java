package ch.onsphere.osp.examples.host.context;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.report.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds what lies in {@code certs/external} and is trusted by nobody, whether a server names it or
 * not: whoever put it there takes it for trusted. Hidden files and a README are no mistake.
 */
public final class UnusedCertificates {

    private static final String EXPORT =
            "Export the authority's certificate again, as Base-64 (PEM) and without its private"
                    + " key, or take the file away.";

    private UnusedCertificates() {}

    /** Why a file is not used, and what to do. */
    private record Reason(String found, String cure) {}

    /**
     * Looks at every file.
     *
     * @param tree the top of the tree
     * @return a warning for each file that is not used
     */
    public static List<Problem> of(Path tree) {
        Path folder = CertificateFolder.below(tree);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder, CertificateFolder.DEEPEST)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> isMeant(folder.relativize(file)))
                    .limit(CertificateFolder.MOST_FILES)
                    .flatMap(file -> problem(tree, folder, file).stream())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            Reason reason = new Reason("a folder that cannot be read", "Let the host read it.");
            return List.of(problem(tree, folder, reason));
        }
    }

    private static boolean isMeant(Path below) {
        boolean isHidden =
                StreamSupport.stream(below.spliterator(), false)
                        .anyMatch(name -> name.toString().startsWith("."));
        String name = below.getFileName().toString().toUpperCase(Locale.ROOT);
        return !isHidden && !name.startsWith("README");
    }

    private static Optional<Problem> problem(Path tree, Path folder, Path file) {
        return reason(folder, file).map(reason -> problem(tree, file, reason));
    }

    private static Problem problem(Path tree, Path file, Reason reason) {
        String path = tree.relativize(file).toString().replace('\\', '/');
        return Problems.warning(path, "", "certificate", reason.found(), reason.cure());
    }

    private static Optional<Reason> reason(Path folder, Path file) {
        try {
            if (!CertificateFolder.isCertificate(file)) {
                return Optional.of(
                        new Reason(
                                "a file whose ending is not that of a certificate",
                                "Only files that end with "
                                        + String.join(", ", CertificateFolder.ENDINGS)
                                        + " are read: rename or convert it, or take it away."));
            }
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                return Optional.of(
                        new Reason(
                                "a link that leads out of the folder",
                                "Put the certificate itself into the folder."));
            }
            return CertificateFile.certificates(CertificateFile.bytes(file)).isEmpty()
                    ? Optional.of(new Reason("a file without a certificate", EXPORT))
                    : Optional.empty();
        } catch (CertificateException e) {
            return Optional.of(
                    new Reason("a file that is no certificate, or a damaged one", EXPORT));
        } catch (IOException e) {
            return Optional.of(
                    new Reason(
                            "a file that cannot be read, or is far too long",
                            "Let the host read it, or take it away."));
        }
    }
}
