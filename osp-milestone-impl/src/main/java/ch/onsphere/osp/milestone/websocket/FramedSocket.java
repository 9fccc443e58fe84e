package ch.onsphere.osp.milestone.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A WebSocket on a connection that is read by one thread and written by whoever has time. */
final class FramedSocket implements OpenSocket {

    private static final Logger LOG = LoggerFactory.getLogger(FramedSocket.class);
    private static final int NO_CODE = 1005;

    private final FrameInput in;
    private final FrameOutput out;
    private final Runnable abort;
    private final Executor threads;
    private CompletableFuture<?> lastSent = CompletableFuture.completedFuture(null);

    /**
     * A WebSocket that is open and not read yet.
     *
     * @param abort ends the connection, whoever reads or writes it
     * @param threads where it is written
     */
    FramedSocket(FrameInput in, FrameOutput out, Runnable abort, Executor threads) {
        this.in = in;
        this.out = out;
        this.abort = abort;
        this.threads = threads;
    }

    @Override
    public CompletableFuture<?> sendText(String text) {
        return send(Opcode.TEXT, text.getBytes(UTF_8));
    }

    @Override
    public CompletableFuture<?> ping() {
        return send(Opcode.PING, new byte[0]);
    }

    /** The server may take nothing for long, and whoever sends waits no longer than it likes. */
    private synchronized CompletableFuture<?> send(int opcode, byte[] payload) {
        lastSent =
                lastSent.thenRunAsync(
                        () -> {
                            try {
                                out.send(opcode, payload);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        threads);
        return lastSent;
    }

    @Override
    public void abort() {
        abort.run();
    }

    /** Reads to the end. */
    void read(SocketListener listener) {
        try {
            while (in.read(listener, (opcode, payload) -> control(listener, opcode, payload))) {
                // The listener has it.
            }
        } catch (IOException | RuntimeException | Error e) {
            listener.onError(e);
        }
    }

    private boolean control(SocketListener listener, int opcode, byte[] payload)
            throws IOException {
        switch (opcode) {
            case Opcode.CLOSE -> {
                if (payload.length == 1) {
                    throw new ProtocolException("a close code of one byte");
                }
                answerClose();
                closed(listener, ByteBuffer.wrap(payload));
                return false;
            }
            case Opcode.PING -> out.send(Opcode.PONG, payload);
            case Opcode.PONG -> {
                // A sign of life, and nothing else.
            }
            default -> throw new ProtocolException("a frame with opcode " + opcode);
        }
        listener.onSignOfLife();
        return true;
    }

    /** A server that has hung up already has said all the same why. */
    private void answerClose() {
        try {
            out.send(Opcode.CLOSE, new byte[0]);
        } catch (IOException e) {
            LOG.debug("The end of a WebSocket was not confirmed: {}", e.toString());
        }
    }

    private static void closed(SocketListener listener, ByteBuffer payload) {
        int code = payload.hasRemaining() ? payload.getShort() & 0xFFFF : NO_CODE;
        listener.onClose(code, UTF_8.decode(payload).toString());
    }
}
