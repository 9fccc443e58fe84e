package ch.onsphere.osp.examples.demo.transcript;

/** One step of the story. */
public interface Step {

    /**
     * What happens in it.
     *
     * @return one line
     */
    String title();

    /**
     * Does it and looks what each side saw, within bounded time.
     *
     * @param account takes what was done and seen
     */
    void play(Account account);

    /**
     * Whether those after it make no sense without it.
     *
     * @return false for most
     */
    default boolean essential() {
        return false;
    }
}
