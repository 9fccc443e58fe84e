package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.milestone.intake.MilestoneEvent;

/** Gets what stands in a frame, in its order. */
interface FrameListener {

    void onEvent(MilestoneEvent event);

    void onReply(Reply reply);

    /** Something that is no event, state or reply. */
    void onUnreadable(String what);
}
