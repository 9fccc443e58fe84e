package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.websocket.SocketListener;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the parts of frames together and reads them. It is done with one, values published included,
 * before the next is taken from the socket.
 */
final class FrameAssembly implements SocketListener {

    private static final Logger LOG = LoggerFactory.getLogger(FrameAssembly.class);

    /**
     * In characters. The states of some thousand cameras were seen to take 4 MB; public clients
     * allow up to this.
     */
    static final int LARGEST_FRAME = 128 << 20;

    /** Room that is kept for the next frame. */
    private static final int USUAL_FRAME = 64 << 10;

    private static final int LONGEST_REASON = 120;

    private final Consumer<TextReader> frames;
    private final Consumer<String> unreadable;
    private final Runnable heard;
    private final Consumer<OspException> ended;
    private StringBuilder frame = new StringBuilder();

    /**
     * For one socket.
     *
     * @param frames gets each text frame; must be done with it when it returns
     * @param unreadable told of frames that can be none of XProtect's
     * @param heard told of everything that arrives
     * @param ended told why the socket is of no more use, perhaps more than once
     */
    FrameAssembly(
            Consumer<TextReader> frames,
            Consumer<String> unreadable,
            Runnable heard,
            Consumer<OspException> ended) {
        this.frames = frames;
        this.unreadable = unreadable;
        this.heard = heard;
        this.ended = ended;
    }

    @Override
    public void onText(CharSequence part, boolean last) {
        heard.run();
        if ((long) frame.length() + part.length() > LARGEST_FRAME) {
            frame = new StringBuilder();
            ended.accept(
                    MilestoneError.ANSWER_TOO_LARGE.at(
                            "a frame of more than " + LARGEST_FRAME + " characters"));
            return;
        }
        frame.append(part);
        if (last) {
            read();
        }
    }

    private void read() {
        try {
            frames.accept(new TextReader(frame));
        } catch (RuntimeException e) {
            LOG.error("A frame of the event stream could not be worked on", e);
        }
        if (frame.capacity() > USUAL_FRAME) {
            frame = new StringBuilder();
        } else {
            frame.setLength(0);
        }
    }

    @Override
    public void onBinary(boolean last) {
        heard.run();
        if (last) {
            unreadable.accept("a binary frame");
        }
    }

    @Override
    public void onSignOfLife() {
        heard.run();
    }

    @Override
    public void onClose(int code, String reason) {
        String words = reason.isEmpty() ? "" : ": " + Printable.line(reason, LONGEST_REASON);
        ended.accept(
                MilestoneError.STREAM_LOST.at("the server closed it with code " + code + words));
    }

    @Override
    public void onError(Throwable error) {
        ended.accept(MilestoneError.STREAM_LOST.at(error.toString(), error));
    }
}
