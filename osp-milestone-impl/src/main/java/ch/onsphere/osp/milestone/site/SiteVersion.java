package ch.onsphere.osp.milestone.site;

import ch.onsphere.osp.kit.text.Printable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An XProtect product version: {@code 25.2.16119.1} is 2025 R2.
 *
 * @param year the two digits of the year
 * @param release the release within the year
 */
record SiteVersion(int year, int release) implements Comparable<SiteVersion> {

    /**
     * The first with the Events REST API (2023 R2; Milestone Configuration API, "This release").
     */
    static final SiteVersion EVENTS_REST = new SiteVersion(23, 2);

    private static final int LONGEST = 40;
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(\\..*)?");

    /** Reads {@code ProductVersion} or {@code server_version}; empty when it has another form. */
    static Optional<SiteVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new SiteVersion(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** A version as a server wrote it, null for none, made fit for messages. */
    static String printable(String text) {
        return text == null ? "" : Printable.line(text.replaceAll("[^0-9A-Za-z.]", ""), LONGEST);
    }

    @Override
    public int compareTo(SiteVersion other) {
        return year != other.year
                ? Integer.compare(year, other.year)
                : Integer.compare(release, other.release);
    }
}
