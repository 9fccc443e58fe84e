package ch.onsphere.osp.kit.configuration;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what was probably meant. */
public final class Nearest {

    /** Nobody types a longer name by hand; comparing longer ones would only cost time. */
    private static final int LONGEST = 200;

    private static final int MOST_DIFFERENCES = 4;

    private Nearest() {}

    /**
     * The known name that differs least from a wrong one; case, hyphens and underscores do not
     * count.
     *
     * @param wrong what was written
     * @param known the names that would be right
     * @return the nearest, or empty when none is near
     */
    public static Optional<String> to(String wrong, Collection<String> known) {
        String plain = plain(wrong);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        String nearest = null;
        int limit = limit(plain.length());
        for (String each : known) {
            String candidate = plain(each);
            if (limit >= 0 && Math.abs(candidate.length() - plain.length()) <= limit) {
                int distance = new LevenshteinDistance(limit).apply(plain, candidate);
                if (distance >= 0) {
                    nearest = each;
                    limit = distance - 1;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * Two letters exchanged count as two differences, so two are granted to all but the shortest.
     */
    private static int limit(int length) {
        return length < 4 ? 1 : Math.min(MOST_DIFFERENCES, Math.max(2, length / 3));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
