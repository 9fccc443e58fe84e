package ch.onsphere.osp.api;

/** Where a module publishes the values that its field system produces. */
@FunctionalInterface
public interface Values {

    /**
     * Publishes the content of a data point. Returns at once; the order of the calls for one data
     * point is kept.
     *
     * @param publication what, where and why
     */
    void publish(Publication publication);

    /**
     * Publishes a content whose repetition does no harm.
     *
     * @param itemId the data point: the directory of a {@code value.ospp}
     * @param value the content, or an error
     * @param mode why it is published
     */
    default void publish(ItemId itemId, Value value, TransmissionMode mode) {
        publish(new Publication(itemId, value, mode));
    }
}
