package ch.onsphere.osp.examples.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** A kept connection that does as little as it can, so that the server is what is measured. */
public final class PlainConnection implements Closeable {

    private static final int LARGEST = 16 * 1024;
    private static final String LENGTH = "\r\ncontent-length: ";

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] buffer = new byte[LARGEST];

    /** Opens it. */
    public PlainConnection(URI address) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = socket.getInputStream();
    }

    /** Sends a whole request and reads its answer, which has to be a 200. */
    public void send(byte[] request) throws IOException {
        out.write(request);
        int read = 0;
        int end = -1;
        while (end < 0 || read < end) {
            int more = in.read(buffer, read, LARGEST - read);
            if (more < 0) {
                throw new EOFException("the server closed the connection");
            }
            read += more;
            end = end < 0 ? end(read) : end;
        }
        if (buffer[9] != '2' || buffer[10] != '0' || buffer[11] != '0') {
            throw new IOException(new String(buffer, 0, read, US_ASCII));
        }
    }

    /** Where the answer ends, or -1 when its head is not there yet. */
    private int end(int read) {
        String head = new String(buffer, 0, read, US_ASCII);
        int blank = head.indexOf("\r\n\r\n");
        if (blank < 0) {
            return -1;
        }
        int length = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        int begin = length + LENGTH.length();
        return blank + 4 + Integer.parseInt(head.substring(begin, head.indexOf('\r', begin)));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
