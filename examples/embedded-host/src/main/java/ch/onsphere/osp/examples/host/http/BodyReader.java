package ch.onsphere.osp.examples.host.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads one body piece by piece without holding a thread between the pieces. It ends once: with the
 * last byte, with one byte too many, with the sender's going, or when it is given up.
 */
final class BodyReader implements Runnable {

    /** What became of the body. */
    enum End {
        COMPLETE,
        TOO_LONG,
        NO_ROOM,
        MALFORMED,
        GONE,
        LATE
    }

    /** Hears once how it ended; the bytes are empty unless the body is complete and kept. */
    @FunctionalInterface
    interface Listener {
        void ended(End end, byte[] bytes);
    }

    private static final byte[] NOTHING = {};

    private final Request request;
    private final int most;
    private final boolean keeps;
    private final BodyBudget budget;
    private final Listener listener;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int length;
    private boolean ended;

    BodyReader(Request request, int most, boolean keeps, BodyBudget budget, Listener listener) {
        this.request = request;
        this.most = most;
        this.keeps = keeps;
        this.budget = budget;
        this.listener = listener;
    }

    /** Takes what is there and comes back when there is more. */
    @Override
    public void run() {
        while (!isEnded()) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                end(chunk.getFailure() instanceof HttpException ? End.MALFORMED : End.GONE);
                return;
            }
            End end = take(chunk.getByteBuffer());
            boolean isLast = chunk.isLast();
            chunk.release();
            if (end != null || isLast) {
                end(end == null ? End.COMPLETE : end);
            }
        }
    }

    /** Too late: whatever still comes is not read. */
    void giveUp() {
        end(End.LATE);
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** Null when all is well so far. */
    private synchronized End take(ByteBuffer piece) {
        int size = piece.remaining();
        if (ended || size == 0) {
            return null;
        }
        if (size > most - length) {
            return End.TOO_LONG;
        }
        length += size;
        if (keeps) {
            if (!budget.take(size)) {
                return End.NO_ROOM;
            }
            byte[] copy = new byte[size];
            piece.get(copy);
            bytes.writeBytes(copy);
        }
        return null;
    }

    private void end(End end) {
        byte[] whole;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            int held = bytes.size();
            whole = end == End.COMPLETE ? bytes.toByteArray() : NOTHING;
            // Others may still hold this reader; they must not hold the bytes with it.
            bytes = null;
            Request.addCompletionListener(request, failure -> budget.giveBack(held));
        }
        listener.ended(end, whole);
    }
}
