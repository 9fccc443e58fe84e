package ch.onsphere.osp.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a directory of the configuration tree, written as a dotted path: {@code
 * root.vms.open-gate} is the directory {@code root/vms/open-gate}. It names the value, output,
 * server or module instance whose file lies there.
 *
 * @param value the dotted path: one or more names joined by dots; a name holds no dot, no slash, no
 *     backslash, no white space and no control character
 */
public record ItemId(String value) implements Comparable<ItemId> {

    private static final Pattern FORM =
            Pattern.compile("[^./\\\\\\s\\p{Cntrl}]+(\\.[^./\\\\\\s\\p{Cntrl}]+)*");
    private static final int LONGEST = 1024;

    /**
     * Checks the form.
     *
     * @param value the dotted path
     * @throws IllegalArgumentException when {@code value} is not of the form described above
     */
    public ItemId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "not an ItemId: ["
                            + value
                            + "]; expected names joined by dots, such as root.vms");
        }
    }

    /**
     * Tells whether a text may be made an ItemId.
     *
     * @param text any text
     * @return true when {@code new ItemId(text)} succeeds
     */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /**
     * The names from the top of the tree to this directory.
     *
     * @return at least one name
     */
    public List<String> names() {
        return List.of(value.split("\\."));
    }

    /**
     * The directory above.
     *
     * @return the parent, or empty for a directory at the top of the tree
     */
    public Optional<ItemId> parent() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new ItemId(value.substring(0, dot)));
    }

    /**
     * The directory of this name below this one.
     *
     * @param name one name, without a dot
     * @return its address
     * @throws IllegalArgumentException when the name may not stand in an ItemId
     */
    public ItemId child(String name) {
        if (name.indexOf('.') >= 0) {
            throw new IllegalArgumentException("one name expected, without a dot: [" + name + "]");
        }
        return new ItemId(value + '.' + name);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    /**
     * The dotted path, so that it can be logged and concatenated as it is.
     *
     * @return {@link #value()}
     */
    @Override
    public String toString() {
        return value;
    }
}
