package ch.onsphere.osp.examples.host.json;

/** A text is not the JSON that a configuration file must be. */
public final class BadJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String cure;

    BadJsonException(String rule, String found, String cure) {
        super(found);
        this.rule = rule;
        this.cure = cure;
    }

    /**
     * The rule that is broken.
     *
     * @return one word
     */
    public String rule() {
        return rule;
    }

    /**
     * What to do about it.
     *
     * @return a sentence
     */
    public String cure() {
        return cure;
    }
}
