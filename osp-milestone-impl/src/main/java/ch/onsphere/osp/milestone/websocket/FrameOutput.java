package ch.onsphere.osp.milestone.websocket;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Frames as a client sends them (RFC 6455, 5.2): masked, each message in one. */
final class FrameOutput {

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int MASK_BYTES = 4;
    private static final int LONGEST_HEADER = 10;
    private static final int SHORT = 125;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int LENGTH_IN_8_BYTES = 127;
    private static final int MOST_IN_2_BYTES = 0xFFFF;

    private final OutputStream out;
    private final SecureRandom random = new SecureRandom();

    FrameOutput(OutputStream out) {
        this.out = out;
    }

    /** Sends a frame; waits as long as the server takes nothing. */
    synchronized void send(int opcode, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(LONGEST_HEADER + MASK_BYTES + payload.length);
        frame.put((byte) (FIN | opcode));
        putLength(frame, payload.length);
        byte[] mask = new byte[MASK_BYTES];
        random.nextBytes(mask);
        frame.put(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ mask[i % MASK_BYTES]));
        }
        out.write(frame.array(), 0, frame.position());
        out.flush();
    }

    private static void putLength(ByteBuffer frame, int length) {
        if (length <= SHORT) {
            frame.put((byte) (MASKED | length));
        } else if (length <= MOST_IN_2_BYTES) {
            frame.put((byte) (MASKED | LENGTH_IN_2_BYTES)).putShort((short) length);
        } else {
            frame.put((byte) (MASKED | LENGTH_IN_8_BYTES)).putLong(length);
        }
    }
}
