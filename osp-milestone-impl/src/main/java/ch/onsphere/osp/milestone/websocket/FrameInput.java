package ch.onsphere.osp.milestone.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;

/**
 * Frames as a server sends them (RFC 6455, 5.2), without extensions. A frame is read in parts: how
 * long it says that it is costs no memory. Used by one thread.
 */
final class FrameInput {

    private static final int FIN = 0x80;
    private static final int OF_EXTENSIONS = 0x70;
    private static final int OPCODE = 0x0F;
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7F;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int LENGTH_IN_8_BYTES = 127;
    private static final int LONGEST_CONTROL = 125;
    private static final int PART = 16 << 10;

    private final DataInputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(PART);
    // No text has more characters than bytes.
    private final CharBuffer characters = CharBuffer.allocate(PART);
    private final CharsetDecoder decoder = UTF_8.newDecoder();
    private int message = Opcode.CONTINUATION;

    /** Gets what needs no putting together. */
    interface Control {

        /**
         * A frame that is no part of a message.
         *
         * @return whether more is to be read
         */
        boolean onControl(int opcode, byte[] payload) throws IOException;
    }

    FrameInput(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /**
     * Reads one frame.
     *
     * @return whether another may follow
     * @throws IOException when it is none, or the connection has ended
     */
    boolean read(SocketListener listener, Control control) throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        if ((first & OF_EXTENSIONS) != 0 || (second & MASKED) != 0) {
            throw new ProtocolException("a frame that a server must not send");
        }
        long length = length(second & LENGTH);
        int opcode = first & OPCODE;
        boolean isLast = (first & FIN) != 0;
        if (Opcode.isControl(opcode)) {
            return control.onControl(opcode, control(length, isLast));
        }
        begin(opcode);
        if (message == Opcode.TEXT) {
            text(length, isLast, listener);
        } else {
            binary(length, isLast, listener);
        }
        if (isLast) {
            message = Opcode.CONTINUATION;
        }
        return true;
    }

    private long length(int told) throws IOException {
        long length =
                switch (told) {
                    case LENGTH_IN_2_BYTES -> in.readUnsignedShort();
                    case LENGTH_IN_8_BYTES -> in.readLong();
                    default -> told;
                };
        if (length < 0) {
            throw new ProtocolException("a frame of negative length");
        }
        return length;
    }

    private byte[] control(long length, boolean isWhole) throws IOException {
        if (length > LONGEST_CONTROL || !isWhole) {
            throw new ProtocolException("a control frame of " + length + " bytes, or in parts");
        }
        byte[] payload = new byte[(int) length];
        in.readFully(payload);
        return payload;
    }

    /** A message begins with what it is, and goes on with continuations. */
    private void begin(int opcode) throws IOException {
        boolean goesOn = opcode == Opcode.CONTINUATION;
        boolean isUnderWay = message != Opcode.CONTINUATION;
        if (goesOn != isUnderWay || opcode > Opcode.BINARY) {
            throw new ProtocolException("a frame with opcode " + opcode + " in the wrong place");
        }
        if (!goesOn) {
            message = opcode;
        }
    }

    private void text(long length, boolean isLast, SocketListener listener) throws IOException {
        long left = length;
        do {
            left -= fill(left);
            boolean ends = isLast && left == 0;
            listener.onText(decoded(ends), ends);
        } while (left > 0);
    }

    /** A character that the part cuts through stays for the next. */
    private CharSequence decoded(boolean ends) throws IOException {
        bytes.flip();
        characters.clear();
        if (decoder.decode(bytes, characters, ends).isError()) {
            throw new ProtocolException("a text that is no UTF-8");
        }
        bytes.compact();
        if (ends) {
            decoder.reset();
        }
        return characters.flip();
    }

    private void binary(long length, boolean isLast, SocketListener listener) throws IOException {
        long left = length;
        do {
            left -= fill(left);
            bytes.clear();
            listener.onBinary(isLast && left == 0);
        } while (left > 0);
    }

    /** Reads what there is room for of what is left of a frame. */
    private int fill(long left) throws IOException {
        int length = (int) Math.min(left, bytes.remaining());
        in.readFully(bytes.array(), bytes.position(), length);
        bytes.position(bytes.position() + length);
        return length;
    }
}
