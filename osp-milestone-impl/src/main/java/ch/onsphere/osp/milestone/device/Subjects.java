package ch.onsphere.osp.milestone.device;

import java.util.Optional;
import java.util.Set;

/**
 * What a command changes, under each name that is known of it: two outputs may have one by its id
 * and by its name.
 */
final class Subjects {

    private Subjects() {}

    /**
     * The names of one thing.
     *
     * @param property what of it is changed
     * @param written what the file says
     * @param id what that led to, if it was looked up
     */
    static Set<String> of(String property, String written, Optional<String> id) {
        String asWritten = property + ' ' + written;
        return id.map(known -> property + ' ' + known)
                .filter(known -> !known.equals(asWritten))
                .map(known -> Set.of(asWritten, known))
                .orElse(Set.of(asWritten));
    }
}
