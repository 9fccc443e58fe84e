package ch.onsphere.osp.examples.xprotect.rest;

import ch.onsphere.osp.examples.xprotect.wire.BadRequestException;
import ch.onsphere.osp.examples.xprotect.wire.Query;

/**
 * Which part of a list is asked for.
 *
 * @param number of the page, from 0
 * @param size how many are on a page
 */
public record Page(int number, int size) {
    /**
     * Reads {@code page} and {@code size}.
     *
     * @throws BadRequestException when they are no numbers, or out of bounds
     */
    public static Page of(Query query, int usualSize, int largestSize) {
        int number = number(query, "page", 0, 0, Integer.MAX_VALUE);
        return new Page(number, number(query, "size", usualSize, 1, largestSize));
    }

    private static int number(Query query, String name, int usual, int least, int most) {
        if (!query.has(name)) {
            return usual;
        }
        String text = query.text(name);
        if (!text.matches("[0-9]{1,9}")
                || Integer.parseInt(text) < least
                || Integer.parseInt(text) > most) {
            throw new BadRequestException("Bad request: Invalid " + name);
        }
        return Integer.parseInt(text);
    }

    /** How many come before the page. */
    public long skip() {
        return (long) number * size;
    }
}
