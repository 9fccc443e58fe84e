package ch.onsphere.osp.examples.xprotect;

/**
 * The basic users of a site. Names are compared without regard to case. Tokens that were issued
 * stay valid whatever happens to their user here.
 */
public interface Users {
    /** Adds a basic user, or replaces the one of that name. */
    void add(String name, String password);

    /** Gives a user another password; ends a required change of password. */
    void changePassword(String name, String password);

    /** An administrator locks a user out: the identity provider answers {@code LockedOut}. */
    void lock(String name);

    /** Ends a lock-out, that of an administrator or of too many wrong passwords. */
    void unlock(String name);

    /**
     * The user has to choose another password: the right one is answered {@code ChangePassword}.
     */
    void requireChangeOfPassword(String name);

    /** {@code Enabled}, {@code LockedOutByAdmin} or {@code LockedOutBySystem}. */
    String status(String name);
}
