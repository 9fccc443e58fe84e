package ch.onsphere.osp.examples.benchmarks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A certificate for the sink, made by the JDK's own tool. */
final class SinkCertificate {

    static final String PASSWORD = "benchmark";

    private SinkCertificate() {}

    /** Makes {@code sink.p12} and {@code sink.pem} in a directory, and returns the latter. */
    static Path make(Path directory) throws IOException, InterruptedException {
        String keystore = directory.resolve("sink.p12").toString();
        Path certificate = directory.resolve("sink.pem");
        keytool(
                List.of(
                        "-genkeypair",
                        "-alias",
                        "sink",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "7",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keystore,
                        "-storepass",
                        PASSWORD));
        keytool(
                List.of(
                        "-exportcert",
                        "-rfc",
                        "-alias",
                        "sink",
                        "-keystore",
                        keystore,
                        "-storepass",
                        PASSWORD,
                        "-file",
                        certificate.toString()));
        return certificate;
    }

    private static void keytool(List<String> arguments) throws IOException, InterruptedException {
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        ProcessBuilder builder = new ProcessBuilder(keytool);
        builder.command().addAll(arguments);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }
}
