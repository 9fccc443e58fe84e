package ch.onsphere.osp.milestone.http;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** A body that knows whether any of it was handed to a connection. */
final class WatchedBody extends HttpEntityWrapper {

    private volatile boolean begun;

    WatchedBody(byte[] body, ContentType type) {
        super(new ByteArrayEntity(body, type));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        begun = true;
        super.writeTo(out);
    }

    boolean hasBegun() {
        return begun;
    }
}
