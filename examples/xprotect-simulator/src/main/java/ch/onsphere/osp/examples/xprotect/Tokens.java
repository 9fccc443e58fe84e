package ch.onsphere.osp.examples.xprotect;

/** The access tokens of a site, and the VMS tokens that recording servers accept. */
public interface Tokens {
    /**
     * Makes every issued access token invalid, as a restart of a real site may: the next call gets
     * 401.
     */
    void revokeAll();

    /** Makes every VMS token invalid: the next call of a recording server is a fault. */
    void revokeVmsTokens();

    /** How many VMS tokens were issued since the start. */
    long vmsTokensIssued();

    /** How many access tokens were issued since the start. */
    long issued();

    /** How many access tokens were asked for since the start, the refused ones included. */
    long requested();
}
