package ch.onsphere.osp.milestone.http;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.tls.TlsTrust;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * Which certificate authorities a connection believes: those of the Java runtime and of {@code
 * certs/external}, or the one file that the server's configuration names. There is no way to
 * believe everybody.
 */
public final class ServerTrust {

    private static final int MOST_NAMED = 5;

    private final Certificates certificates;
    private final Map<Optional<String>, Trusted> contexts = new ConcurrentHashMap<>();

    /**
     * What was made of some files.
     *
     * @param files the certificates of the files
     * @param authorities whom connections of the context believe
     * @param context makes such connections
     */
    record Trusted(
            List<X509Certificate> files, List<X509Certificate> authorities, SSLContext context) {}

    /**
     * Reads no certificate yet.
     *
     * @param certificates those of {@code certs/external}
     */
    public ServerTrust(Certificates certificates) {
        this.certificates = certificates;
    }

    /**
     * What is to be believed of one server now. It stays the same as long as the files do.
     *
     * @param file the one file of {@code certs/external} to believe, or empty for the usual
     *     authorities, whose context all servers share
     * @throws OspException when there is no such file, or no certificate in it
     */
    Trusted of(Optional<String> file) {
        List<X509Certificate> now = file.map(this::ofFile).orElseGet(certificates::all);
        return contexts.compute(
                file,
                (name, known) ->
                        known != null && known.files().equals(now)
                                ? known
                                : trusted(now, authorities(name, now)));
    }

    private List<X509Certificate> ofFile(String file) {
        List<X509Certificate> found = certificates.ofFile(file);
        if (!found.isEmpty()) {
            return found;
        }
        List<String> names = certificates.fileNames();
        if (names.contains(file)) {
            throw MilestoneError.CERTIFICATE_FILE_WITHOUT_CERTIFICATE.at(file);
        }
        String there =
                names.isEmpty()
                        ? "no certificate at all"
                        : names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                                + (names.size() > MOST_NAMED ? ", …" : "");
        throw MilestoneError.CERTIFICATE_FILE_MISSING.at(file + "; there is " + there);
    }

    private static List<X509Certificate> authorities(
            Optional<String> file, List<X509Certificate> external) {
        if (file.isPresent()) {
            return external;
        }
        try {
            return Stream.concat(TlsTrust.ofRuntime().stream(), external.stream()).toList();
        } catch (GeneralSecurityException e) {
            throw MilestoneError.INTERNAL_ERROR.at("the runtime's authorities cannot be read", e);
        }
    }

    private static Trusted trusted(List<X509Certificate> files, List<X509Certificate> authorities) {
        try {
            return new Trusted(files, authorities, TlsTrust.context(authorities));
        } catch (GeneralSecurityException e) {
            throw MilestoneError.INTERNAL_ERROR.at("no TLS context can be made", e);
        }
    }
}
