package ch.onsphere.osp.examples.xprotect;

/** The access tokens of a site. */
public interface Tokens {
    /**
     * Makes every issued token invalid, as a restart of a real site may: the next call gets 401.
     */
    void revokeAll();

    /** How many access tokens were issued since the start. */
    long issued();

    /** How many access tokens were asked for since the start, the refused ones included. */
    long requested();
}
