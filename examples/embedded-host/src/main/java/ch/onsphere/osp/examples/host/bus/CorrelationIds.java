package ch.onsphere.osp.examples.host.bus;

import ch.onsphere.osp.api.ItemId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names for commands that nobody has named: a random start that sets this run apart from others,
 * and a count. Much cheaper than a random name for each.
 */
public final class CorrelationIds {

    private static final int DERIVED_BYTES = 16;

    private final String start = Long.toString(new SecureRandom().nextLong() >>> 16, 36) + '-';
    private final AtomicLong count = new AtomicLong();

    /**
     * The next name.
     *
     * @return a name that no other command has
     */
    public String next() {
        return start + Long.toString(count.incrementAndGet(), 36);
    }

    /**
     * The name of the command that a callback sends for a publication with a name of its own: the
     * same for the same publication, value and output, after a restart too.
     *
     * @param publicationId the publication
     * @param itemId its data point
     * @param outputId the output
     * @return a name that no other command has
     */
    static String of(String publicationId, ItemId itemId, ItemId outputId) {
        // ItemIds hold no white space, so no two triples give the same text.
        String whole = itemId.value() + ' ' + outputId.value() + ' ' + publicationId;
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(whole.getBytes(StandardCharsets.UTF_8));
            return "p-" + HexFormat.of().formatHex(hash, 0, DERIVED_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
