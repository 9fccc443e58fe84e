package ch.onsphere.osp.milestone.http;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * A connection on which a server has agreed to another protocol.
 *
 * @param in what the server sends from then on; a read waits without limit
 * @param out what it is sent
 * @param header the value of a header of the answer, or those of all of that name as a list, or
 *     empty text
 */
public record UpgradedConnection(
        InputStream in, OutputStream out, Function<String, String> header) {}
