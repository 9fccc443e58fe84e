package ch.onsphere.osp.milestone.stream;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where it is kept through a stop how far the stream has come. */
public interface MarkStore {

    /**
     * What an earlier run has written last.
     *
     * @return completes once it is read, and what was published before that is known as well
     */
    CompletionStage<Optional<byte[]>> read();

    /**
     * Writes, in place of what was written before. Returns at once.
     *
     * @param mark how far; nobody changes it afterwards
     */
    void write(byte[] mark);
}
