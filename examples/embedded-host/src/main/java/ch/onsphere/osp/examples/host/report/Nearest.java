package ch.onsphere.osp.examples.host.report;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody probably meant. */
public final class Nearest {

    /** Beyond this many candidates the search would cost more than the hint is worth. */
    private static final int MOST_CANDIDATES = 20_000;

    private static final int LONGEST_WORD = 200;

    private Nearest() {}

    /**
     * The known word that is most like the given one.
     *
     * @param word what was written
     * @param known what could have been written
     * @return the nearest word that differs in about a third of its letters at most, or empty
     */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD || known.size() > MOST_CANDIDATES) {
            return Optional.empty();
        }
        String wanted = word.toLowerCase(Locale.ROOT);
        int allowed = Math.max(2, word.length() / 3);
        String best = null;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) > allowed) {
                continue;
            }
            int distance =
                    new LevenshteinDistance(allowed)
                            .apply(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance >= 0 && !candidate.equals(word)) {
                best = candidate;
                // Only something nearer can replace it; of two equally near the first stays.
                allowed = distance - 1;
            }
            if (allowed < 0) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }
}
