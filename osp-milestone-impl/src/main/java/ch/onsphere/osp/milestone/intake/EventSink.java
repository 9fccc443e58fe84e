package ch.onsphere.osp.milestone.intake;

/** Where the events of one server go, whichever door they came by. */
@FunctionalInterface
public interface EventSink {

    /**
     * Takes an event. Returns at once; an event that was taken before is let pass. May be called by
     * any thread; events about one source are to be given in their order.
     *
     * @param event the event
     */
    void accept(MilestoneEvent event);
}
