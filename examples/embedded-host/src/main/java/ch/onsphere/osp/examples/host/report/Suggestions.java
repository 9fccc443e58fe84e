package ch.onsphere.osp.examples.host.report;

import java.util.Collection;
import java.util.Optional;

/**
 * Finds what somebody probably meant among names that may be many, such as all outputs of a site.
 * When thousands are wrong at once, only the first get a hint: looking for all would take longer
 * than everything else together.
 */
public final class Suggestions {

    private static final int MOST_COMPARISONS = 200_000;

    private int left = MOST_COMPARISONS;

    /**
     * The known name that is most like the given one.
     *
     * @param word what was written
     * @param known what could have been written
     * @return the nearest name, or empty when nothing is near or too much was looked for already
     */
    public Optional<String> nearest(String word, Collection<String> known) {
        if (known.size() > left) {
            return Optional.empty();
        }
        left -= known.size();
        return Nearest.to(word, known);
    }
}
