package ch.onsphere.osp.milestone.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an event or a state is about.
 *
 * @param kind the resource it is listed under, such as {@code cameras}; {@link #UNKNOWN_KIND} when
 *     the door by which the event came does not tell
 * @param id its id, which no other object of the site has
 */
public record Source(String kind, Guid id) {

    /** Stands for a resource that is not known. */
    public static final String UNKNOWN_KIND = "objects";

    private static final Pattern KIND = Pattern.compile("[A-Za-z]{1,64}");

    /**
     * Whether a text is a path: a resource, a slash and an id. Anything else is a name.
     *
     * @param text from anybody; not null
     * @return false when it is something else
     */
    public static boolean isOne(String text) {
        int slash = text.indexOf('/');
        return slash > 0 && Guid.isOne(text.substring(slash + 1));
    }

    /**
     * Reads a path as the Events REST API writes it.
     *
     * @param path for instance {@code cameras/} and a GUID; may be null
     * @return the source, or empty when the text is no such path
     */
    public static Optional<Source> of(String path) {
        int slash = path == null ? -1 : path.lastIndexOf('/');
        if (slash < 0 || !KIND.matcher(path.substring(0, slash)).matches()) {
            return Optional.empty();
        }
        return Guid.of(path.substring(slash + 1))
                .map(id -> new Source(path.substring(0, slash), id));
    }

    @Override
    public String toString() {
        return kind + '/' + id;
    }
}
