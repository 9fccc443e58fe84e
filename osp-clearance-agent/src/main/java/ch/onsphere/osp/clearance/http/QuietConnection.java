package ch.onsphere.osp.clearance.http;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/**
 * A connection that never logs what travels on it. The library's own logs headers and bodies at
 * DEBUG, tokens and assertions among them, and the level is the host's to choose.
 */
final class QuietConnection extends DefaultManagedHttpClientConnection {

    private static final String ID = "osp-clearance";

    QuietConnection(Http1Config limits) {
        super(ID, null, null, limits, null, null, null, null);
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(new SocketHolder(socket));
    }

    @Override
    public void bind(SSLSocket encrypted, Socket socket) throws IOException {
        bind(new SocketHolder(encrypted, socket));
    }

    @Override
    protected void onRequestSubmitted(ClassicHttpRequest request) {
        // Its headers hold the token.
    }

    @Override
    protected void onResponseReceived(ClassicHttpResponse response) {
        // Nothing of it is needed in a log.
    }
}
