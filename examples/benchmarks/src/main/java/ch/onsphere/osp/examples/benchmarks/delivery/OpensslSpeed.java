package ch.onsphere.osp.examples.benchmarks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** How fast OpenSSL encrypts on one core: what a cipher can do here. */
public final class OpensslSpeed {

    private OpensslSpeed() {}

    /**
     * Measures for a second.
     *
     * @param cipher as OpenSSL calls it
     * @return millions of bytes each second
     */
    public static double megabytesPerSecond(String cipher)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                "openssl",
                                "speed",
                                "-mr",
                                "-seconds",
                                "1",
                                "-bytes",
                                "16384",
                                "-evp",
                                cipher)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        // The last line of figures is +F:number:cipher:bytes per second.
        String[] words =
                said.lines()
                        .filter(line -> line.startsWith("+F:"))
                        .reduce((first, last) -> last)
                        .orElseThrow(() -> new IOException("openssl says: " + said))
                        .split(":", -1);
        return Double.parseDouble(words[words.length - 1]) / 1e6;
    }
}
