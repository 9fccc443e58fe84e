package ch.onsphere.osp.api;

/**
 * A stable name for one kind of error, listed with cause and cure in {@code docs/errors.md}. Each
 * module has an enum of its own.
 */
public interface ErrorCode {

    /**
     * The code, which never changes its meaning.
     *
     * @return for instance {@code OSP-MS-301}
     */
    String code();

    /**
     * Who can do something about it.
     *
     * @return the category
     */
    ErrorCategory category();

    /**
     * Whether the same attempt may succeed later without anybody changing anything.
     *
     * @return true when trying again makes sense
     */
    boolean retryable();
}
