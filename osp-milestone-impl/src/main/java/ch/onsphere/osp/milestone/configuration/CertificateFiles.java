package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.kit.configuration.Draft;
import java.util.Collection;
import java.util.List;

/**
 * Looks for the files that servers name as their authority. One that is missing is no error: the
 * server runs and says so until the file is there.
 */
final class CertificateFiles {

    private static final int MOST_NAMED = 10;

    private CertificateFiles() {}

    static void check(List<Draft> servers, Collection<String> files) {
        for (Draft server : servers) {
            server.find(ServerKeys.CERTIFICATE)
                    .filter(name -> !files.contains(name))
                    .ifPresent(
                            name ->
                                    server.at(ServerKeys.CERTIFICATE)
                                            .warning(
                                                    "certificate",
                                                    "\""
                                                            + name
                                                            + "\", which is no file of certs/external",
                                                    cure(files)));
        }
    }

    private static String cure(Collection<String> files) {
        return files.isEmpty()
                ? "Put the certificate of the server's authority there; the folder has none."
                : "Put it there, or name one of: "
                        + String.join(", ", files.stream().limit(MOST_NAMED).toList())
                        + (files.size() > MOST_NAMED ? " ..." : ".");
    }
}
