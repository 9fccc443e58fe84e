package ch.onsphere.osp.milestone.stream;

import java.io.Reader;

/** Reads a text where it lies: a frame may be too large to be copied. */
final class TextReader extends Reader {

    private final StringBuilder text;
    private int at;

    TextReader(StringBuilder text) {
        this.text = text;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (at == text.length()) {
            return length == 0 ? 0 : -1;
        }
        int end = Math.min(text.length(), at + length);
        text.getChars(at, end, target, offset);
        int read = end - at;
        at = end;
        return read;
    }

    @Override
    public void close() {
        // There is nothing to be closed.
    }
}
