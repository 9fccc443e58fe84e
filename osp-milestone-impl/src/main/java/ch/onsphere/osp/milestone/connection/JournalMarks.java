package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.milestone.intake.DurableIntake;
import ch.onsphere.osp.milestone.stream.MarkStore;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Keeps the stream's mark beside the ids of what was published: whoever reads the one knows the
 * other.
 *
 * @param intake where both lie
 */
record JournalMarks(DurableIntake intake) implements MarkStore {

    @Override
    public CompletionStage<Optional<byte[]>> read() {
        return intake.mark();
    }

    @Override
    public void write(byte[] mark) {
        intake.mark(mark);
    }
}
