package ch.onsphere.osp.examples.clearance.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Content that is not sealed. */
final class PlainContent implements Content {
    @Override
    public void open(InputStream sealed, OutputStream plain) throws IOException {
        sealed.transferTo(plain);
    }

    @Override
    public String description() {
        return "none";
    }
}
