package ch.onsphere.osp.examples.clearance.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;

/** The blocks of a file in their order, as one stream; one of them is open at a time. */
final class BlockSequence extends InputStream {
    private final Iterator<Block> blocks;
    private InputStream current = InputStream.nullInputStream();

    BlockSequence(List<Block> blocks) {
        this.blocks = blocks.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = current.read(buffer, offset, length);
        while (read < 0 && blocks.hasNext()) {
            current.close();
            current = Files.newInputStream(blocks.next().path());
            read = current.read(buffer, offset, length);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
