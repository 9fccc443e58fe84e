package ch.onsphere.osp.milestone.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** A record: its kind, and what it says. Whoever makes or reads it leaves the bytes alone. */
public final class JournalEntry {

    /** The longest; a length beyond it is damage. */
    public static final int LONGEST = 4 << 20;

    /** What goes before it in a file: its length, and a checksum over the rest. */
    static final int HEAD = 2 * Integer.BYTES;

    private final byte kind;
    private final byte[] bytes;

    /**
     * A record.
     *
     * @param kind what it is about
     * @param bytes what it says
     */
    public JournalEntry(byte kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    /**
     * What it is about.
     *
     * @return the kind
     */
    public byte kind() {
        return kind;
    }

    /**
     * What it says.
     *
     * @return the bytes
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * How much of a file it takes.
     *
     * @return bytes, with all that goes before it
     */
    public int size() {
        return HEAD + 1 + bytes.length;
    }

    int checksum() {
        CRC32C sum = new CRC32C();
        sum.update(kind);
        sum.update(bytes);
        return (int) sum.getValue();
    }

    void writeTo(ByteBuffer buffer) {
        buffer.putInt(1 + bytes.length).putInt(checksum()).put(kind).put(bytes);
    }
}
