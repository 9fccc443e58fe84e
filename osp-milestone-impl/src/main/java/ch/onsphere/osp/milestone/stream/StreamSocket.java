package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.websocket.OpenSocket;
import ch.onsphere.osp.milestone.websocket.SocketListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One connection: commands and their replies, and whether the other end still lives. */
final class StreamSocket {

    private final TimeSource time;
    private final Runnable wake;
    private final Map<Long, CompletableFuture<Reply>> asked = new ConcurrentHashMap<>();
    private final AtomicReference<OspException> end = new AtomicReference<>();
    private volatile long heardNanos;
    private volatile OpenSocket socket;
    private long commands;
    private CompletableFuture<?> lastPing = CompletableFuture.completedFuture(null);

    /**
     * A connection that is not open yet.
     *
     * @param time judges how long nothing was heard
     * @param wake called when the connection has ended
     */
    StreamSocket(TimeSource time, Runnable wake) {
        this.time = time;
        this.wake = wake;
        heard();
    }

    /**
     * What reads the connection.
     *
     * @param events gets each event
     * @param unreadable told of what is neither event nor state nor reply
     * @return the listener, for one socket
     */
    SocketListener listener(Consumer<MilestoneEvent> events, Consumer<String> unreadable) {
        FrameListener content =
                new FrameListener() {
                    @Override
                    public void onEvent(MilestoneEvent event) {
                        events.accept(event);
                    }

                    @Override
                    public void onReply(Reply reply) {
                        replied(reply, unreadable);
                    }

                    @Override
                    public void onUnreadable(String what) {
                        unreadable.accept(what);
                    }
                };
        FrameReader reader = new FrameReader(content, time::now);
        return new FrameAssembly(reader::read, unreadable, this::heard, this::end);
    }

    void opened(OpenSocket open) {
        socket = open;
        if (end.get() != null) {
            open.abort();
        }
    }

    private void heard() {
        heardNanos = time.nanos();
    }

    /** How long nothing was heard of the server. */
    Duration silence() {
        return Duration.ofNanos(time.nanos() - heardNanos);
    }

    /** The moment at which something was heard last. */
    long heardNanos() {
        return heardNanos;
    }

    private void replied(Reply reply, Consumer<String> unreadable) {
        CompletableFuture<Reply> waiting = asked.remove(reply.commandId());
        if (waiting == null) {
            unreadable.accept("a reply to command " + reply.commandId() + ", which none waits for");
        } else {
            waiting.complete(reply);
        }
    }

    /** Ends it; the first reason counts. */
    void end(OspException why) {
        if (end.compareAndSet(null, why)) {
            asked.values().forEach(each -> each.completeExceptionally(why));
            wake.run();
        }
        OpenSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    /**
     * Tells that it has ended.
     *
     * @throws OspException why it has
     */
    void throwIfEnded() {
        OspException why = end.get();
        if (why != null) {
            throw why;
        }
    }

    /**
     * Sends a command and waits for the reply. Used by one thread.
     *
     * @throws OspException when the connection ends before, or takes too long
     */
    Reply ask(Map<String, Object> command, Duration limit) {
        long number = ++commands;
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        asked.put(number, reply);
        throwIfEnded();
        CompletableFuture<?> sent = socket.sendText(Commands.text(command, number));
        try {
            return sent.thenCompose(any -> reply).get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throwIfEnded();
            throw MilestoneError.STREAM_LOST.at(String.valueOf(e.getCause()), e.getCause());
        } catch (TimeoutException e) {
            throw MilestoneError.STREAM_SILENT.at(
                    "no reply to " + command.get("command") + " within " + limit.toSeconds() + " s",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MilestoneError.STOPPING.at("waiting for a reply", e);
        } finally {
            asked.remove(number);
        }
    }

    /** Asks for a sign of life. One that cannot even be sent is not followed by another. */
    void ping() {
        if (lastPing.isDone()) {
            lastPing = socket.ping();
        }
    }
}
